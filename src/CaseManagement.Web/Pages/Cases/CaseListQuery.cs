using System.Globalization;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;
using CaseManagement.Features.Cases;
using CaseManagement.Web.Ui;
using CaseManagement.Web.Ui.Forms;
using FieldKind = CaseManagement.Web.Ui.Forms.FieldKind;

namespace CaseManagement.Web.Pages.Cases;

/// <summary>The case list's address: what is filtered, in which order, from where. What cannot be read filters nothing.</summary>
internal sealed class CaseListQuery(IQueryCollection query)
{
    private const string Due = "due";

    private static readonly string[] Filters = ["q", "status", "procedure", "respondent", "field", "officer", "enterprise", "from", "to"];

    internal CaseListFilter Filter =>
        new()
        {
            Text = One("q"),
            Status = Member<CaseStatus>("status"),
            Procedure = Member<Procedure>("procedure"),
            Respondent = OrganisationId.TryParse(One("respondent"), out var respondent) ? respondent : null,
            Field = One("field"),
            Officer = Guid.TryParse(One("officer"), out var officer) ? officer : null,
            ConcernsEnterprise = One("enterprise") switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            },
            ReceivedFrom = Day("from"),
            ReceivedTo = Day("to"),
            Order = Order,
            From = CaseListPosition.Parse(One("at")),
        };

    internal CaseListOrder Order => One("sort") == Due ? CaseListOrder.Due : CaseListOrder.Received;

    /// <summary>The order as the filter row keeps it; null for the usual one.</summary>
    internal string? Sort => Order == CaseListOrder.Due ? Due : null;

    internal bool IsFiltered => Filters.Any(name => One(name) is not null);

    /// <summary>The same list in another order, from its beginning.</summary>
    internal string InOrder(CaseListOrder order) => Address(order == CaseListOrder.Due ? Due : null, null);

    /// <summary>Another page of the same list.</summary>
    internal string? At(CaseListPosition? position) => position is null ? null : Address(Sort, position);

    /// <summary>The row of filters with what is chosen.</summary>
    internal IReadOnlyList<FieldDescriptor> Fields(CaseListOptions options) =>
        [
            Field("q", "案号、当事人、事由", FieldKind.Text) with
            {
                MaxLength = 60,
            },
            Field("status", "状态", FieldKind.Select) with
            {
                Options = Members<CaseStatus>(),
            },
            Field("procedure", "程序", FieldKind.Select) with
            {
                Options = Members<Procedure>(),
            },
            Field("respondent", "被申请人", FieldKind.Select) with
            {
                Options = options.Respondents,
            },
            Field("field", "领域", FieldKind.Select) with
            {
                Options = options.Fields,
            },
            Field("officer", "承办人", FieldKind.Select) with
            {
                Options = options.Officers,
            },
            Field("enterprise", "涉企", FieldKind.Select) with
            {
                Options = [new("true", "是"), new("false", "否")],
            },
            Field("from", "收到不早于", FieldKind.Date),
            Field("to", "收到不晚于", FieldKind.Date),
        ];

    private string Address(string? sort, CaseListPosition? position)
    {
        var parts = Filters
            .Select(name => One(name) is { } value ? $"{name}={Uri.EscapeDataString(value)}" : null)
            .Append(sort is null ? null : $"sort={sort}")
            .Append(position is null ? null : $"at={position}")
            .OfType<string>()
            .ToList();
        return parts.Count == 0 ? Links.Cases : $"{Links.Cases}?{string.Join('&', parts)}";
    }

    private FieldDescriptor Field(string name, string label, FieldKind kind) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = kind,
            EmptyOption = "全部",
            Value = One(name),
        };

    private string? One(string name) => query[name].FirstOrDefault()?.Trim() is { Length: > 0 } value ? value : null;

    private T? Member<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(member => member.ToString() == One(name));

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(One(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IReadOnlyList<FieldOption> Members<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(member => new FieldOption(member.ToString(), Named.Of(member)))];
}

/// <summary>What can be chosen in the row of filters.</summary>
internal sealed record CaseListOptions(
    IReadOnlyList<FieldOption> Respondents,
    IReadOnlyList<FieldOption> Fields,
    IReadOnlyList<FieldOption> Officers
);
