using CaseManagement.Documents.Cases;
using CaseManagement.Documents.Wording;

namespace CaseManagement.Documents.Performance;

/// <summary>What binds an agency and was not performed although it was ordered (法77②): told alike by the call to a talk and by the circular.</summary>
public sealed record Unperformed
{
    /// <summary>The document that binds it.</summary>
    public required BindingDocument Document { get; init; }

    /// <summary>Its 文号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Name of the agency.</summary>
    public required string Agency { get; init; }

    /// <summary>What it has to do.</summary>
    public required string Obligation { get; init; }

    /// <summary>文号 of 责令履行通知书.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Day of 责令履行通知书.</summary>
    public required DateOnly OrderedOn { get; init; }

    internal void Check(FieldCheck check)
    {
        check.Text(DocumentNumber, "法律文书文号");
        check.Text(Agency, "履行义务的机关");
        check.Text(Obligation, "应当履行的内容");
        check.Text(OrderNumber, "责令履行通知书文号");
    }

    /// <summary>《行政复议决定书》.</summary>
    internal string Title =>
        Document switch
        {
            BindingDocument.Decision => "《行政复议决定书》",
            BindingDocument.MediationLetter => "《行政复议调解书》",
            BindingDocument.OpinionLetter => "《行政复议意见书》",
        };

    /// <summary>Two sentences: what the agency has to do, and that it was ordered to.</summary>
    /// <param name="about">The case: 申请人张三不服…一案; to those who are no part of it 不服…的行政复议案件, which names no applicant.</param>
    /// <param name="number">Number of the case.</param>
    /// <param name="who">你单位, or the agency by name.</param>
    internal string Tell(string about, string number, string who) =>
        $"{about}（案号：{number}），本机关作出的{Title}{Phrase.InBrackets(DocumentNumber)}确定由{who}履行的内容为：{Phrase.Clause(Obligation)}。本机关已于{Phrase.Day(OrderedOn)}制发《责令履行通知书》{Phrase.InBrackets(OrderNumber)}，责令{who}限期履行。";
}
