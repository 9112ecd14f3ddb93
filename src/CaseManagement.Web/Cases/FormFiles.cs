using CaseManagement.Domain.Cases;
using CaseManagement.Features.Documents.Files;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManagement.Web.Cases;

/// <summary>The files of a form: those sent with it are stored, those stored before come back by their tickets.</summary>
internal sealed class FormFiles(UploadFile upload, IDataProtectionProvider protection)
{
    /// <summary>The longest name of a file that is kept; a browser may send a whole path.</summary>
    private const int LongestName = 150;

    /// <summary>Takes in what the form brings; answers what was refused, each at its field.</summary>
    internal async Task<IReadOnlyList<RuleViolation>> KeepAsync(
        IFormCollection form,
        TypedValues typed,
        Guid account,
        CancellationToken cancellation
    )
    {
        foreach (var (name, values) in form.Where(pair => pair.Key.EndsWith(FormButtons.KeptSuffix, StringComparison.Ordinal)))
        {
            foreach (var kept in values.OfType<string>().Select(ticket => KeptFile.Read(ticket, protection)).OfType<KeptFile>())
            {
                typed.Keep(name[..^FormButtons.KeptSuffix.Length], kept);
            }
        }

        var refused = new List<RuleViolation>();
        foreach (
            var file in form.Files.Where(file =>
                file.Name.StartsWith($"{FactsForm.Prefix}.", StringComparison.Ordinal) && file.FileName.Length > 0
            )
        )
        {
            try
            {
                await using var content = file.OpenReadStream();
                var name = NameOf(file.FileName);
                typed.Keep(
                    file.Name,
                    KeptFile.Of(await upload.RunAsync(account, content, name, file.ContentType, cancellation), protection)
                );
            }
            catch (FileRefusedException refusal)
            {
                refused.Add(
                    new RuleViolation(
                        "form.file",
                        $"{NameOf(file.FileName)}：{refusal.Message}",
                        null,
                        file.Name[(FactsForm.Prefix.Length + 1)..]
                    )
                );
            }
        }

        return refused;
    }

    private static string NameOf(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. name.Where(c => !char.IsControl(c))]);
        var ending = Path.GetExtension(clean);
        return clean.Length <= LongestName ? clean : $"{clean[..(LongestName - ending.Length)]}{ending}";
    }
}
