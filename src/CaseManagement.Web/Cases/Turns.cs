using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Web.Cases;

/// <summary>Whose turn it is, in words.</summary>
internal static class Turns
{
    /// <summary>
    /// The sentence with who has to act before it: an agency by its name, a post by its title. What waits for something outside says so itself.
    /// </summary>
    internal static string InWords(string sentence, string? organisation, Permission permission, bool waits) =>
        organisation is not null ? $"{organisation}：{sentence}"
        : waits ? sentence
        : $"{PostsFor(permission)}：{sentence}";

    /// <summary>The posts that may do it, the first two.</summary>
    private static string PostsFor(Permission permission) =>
        string.Join(
            '、',
            Enum.GetValues<Role>().Where(role => PermissionMatrix.Of(role).Contains(permission)).Take(2).Select(role => Named.Of(role))
        );
}
