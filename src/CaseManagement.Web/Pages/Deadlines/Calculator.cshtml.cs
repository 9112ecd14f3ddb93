using CaseManagement.Domain.Deadlines;
using CaseManagement.Features.Deadlines;
using CaseManagement.Web.Ui.Forms;
using CaseManagement.Web.Ui.Pieces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Deadlines;

/// <summary>期限计算器. A GET form: the address holds the question, so that an answer can be sent to a colleague.</summary>
internal sealed class CalculatorModel(CalculateDeadline calculator) : PageModel
{
    private IReadOnlyList<CalculatorRefusal> refusals = [];
    private CalculatorRequest request = new() { Kind = null, From = null };

    /// <summary>The question, with what was typed and what is wrong with it.</summary>
    internal IReadOnlyList<FieldDescriptor> Fields { get; private set; } = [];

    /// <summary>The limit that was chosen; null before that.</summary>
    internal TimeLimit? Limit { get; private set; }

    /// <summary>The answer; null when nothing was asked or it cannot be answered.</summary>
    internal CalculatedDeadline? Answer { get; private set; }

    /// <summary>How the answer came about.</summary>
    internal Explanation? Explanation => Answer is null ? null : new($"{Answer.Limit.Name}怎么算出来的", Answer.Due.Explanation);

    public async Task<IActionResult> OnGetAsync(
        string? kind,
        string? from,
        string? procedure,
        string? variant,
        string? length,
        string? capFrom
    )
    {
        request = new CalculatorRequest
        {
            Kind = kind,
            From = from,
            Procedure = procedure,
            Variant = variant,
            StatedLength = length,
            CapFrom = capFrom,
        };
        Limit = TimeLimits.Find((kind ?? "").ToUpperInvariant());
        if (Request.Query.Count > 0)
        {
            (Answer, refusals) = await calculator.AnswerAsync(request, User.Identity?.IsAuthenticated == true, HttpContext.RequestAborted);
        }

        Fields = MakeFields();
        var page = Page();
        page.StatusCode = refusals.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return page;
    }

    private List<FieldDescriptor> MakeFields()
    {
        var fields = new List<FieldDescriptor>
        {
            Field(CalculatorField.Kind, "期限种类", FieldKind.Select, request.Kind) with
            {
                Name = "kind",
                Required = true,
                Options = [.. TimeLimits.All.Select(limit => new FieldOption(limit.Id, $"{limit.Id} {limit.Name}", Stage(limit.Id)))],
            },
            Field(
                CalculatorField.From,
                Limit?.Direction == Direction.Backward ? "举行日期" : "起算事件发生的日期",
                FieldKind.Date,
                request.From
            ) with
            {
                Name = "from",
                Required = true,
                Hint = Limit is null ? null : $"起算：{Limit.StartEvent}",
                Earliest = DeadlineCalculator.Earliest,
                Latest = DeadlineCalculator.Latest,
            },
            Field(
                CalculatorField.Procedure,
                "适用程序",
                FieldKind.Choice,
                string.IsNullOrEmpty(request.Procedure) ? "ordinary" : request.Procedure
            ) with
            {
                Name = "procedure",
                Required = true,
                Options = [new("ordinary", "普通程序"), new("simplified", "简易程序")],
            },
        };
        if (Limit is { Variants.Count: > 0 })
        {
            fields.Add(
                Field(CalculatorField.Variant, "情形", FieldKind.Select, request.Variant ?? Limit.Variants[0].Name) with
                {
                    Name = "variant",
                    Required = true,
                    Options =
                    [
                        .. Limit.Variants.Select(variant => new FieldOption(variant.Name, variant.Name, Note: variant.Length.ToString())),
                    ],
                }
            );
        }

        // What was typed is shown even where the limit takes no other length, so that the message stands at its field.
        if (Limit is { StatedLength: not StatedLengthRule.NotAllowed } || !string.IsNullOrEmpty(request.StatedLength))
        {
            fields.Add(
                Field(CalculatorField.StatedLength, "法律或者文书另定的期限", FieldKind.Text, request.StatedLength) with
                {
                    Name = "length",
                    Hint = "例如 30日、10个工作日、3个月",
                    MaxLength = 12,
                }
            );
        }

        if (Limit?.Cap is { } cap)
        {
            fields.Add(
                Field(CalculatorField.CapFrom, $"最长期限的起算日期（{cap.StartEvent}）", FieldKind.Date, request.CapFrom) with
                {
                    Name = "capFrom",
                    Hint = $"自该日起最长 {cap.Length}",
                }
            );
        }

        return fields;
    }

    private FieldDescriptor Field(CalculatorField field, string label, FieldKind kind, string? value) =>
        new()
        {
            Name = "",
            Label = label,
            Kind = kind,
            Value = value,
            Errors = [.. refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Reason)],
        };

    private static string Stage(string id) =>
        id switch
        {
            ['H', ..] => "地方规则",
            "T10" or ['T', '0', ..] => "申请",
            ['T', '1', ..] => "受理",
            ['T', '2', ..] => "审理",
            ['T', '3', ..] => "附带审查",
            _ => "决定之后",
        };
}
