using NUnit.Framework.Constraints;

namespace CaseManagement.Documents.Tests.Standard;

/// <summary>Lengths of GB/T 9704-2012 as the standard prints them, in millimetres, and the documents they are measured on.</summary>
internal static class Gb9704
{
    public const double LeftEdge = 28;
    public const double RightEdge = 184;
    public const double TopEdge = 37;
    public const double BottomEdge = 262;

    /// <summary>225 mm divided into 22 lines, 156 mm into 28 characters (5.2.3).</summary>
    public const double Line = 225.0 / 22;
    public const double Character = 156.0 / 28;

    /// <summary>One character of 4号: 14 pt.</summary>
    public const double Character4 = 14 * 25.4 / 72;

    public const double Close = 0.3;

    /// <summary>空…行: so many whole lines, and no more than the blank that a line has around its characters besides (3.2).</summary>
    public static Constraint Blank(int lines) => Is.InRange(lines * Line - 0.05, lines * Line + Line * 7 / 15 + 0.3);

    public static Constraint About(double millimetres) => Is.EqualTo(millimetres).Within(Close);

    /// <summary>文件格式 with the given words as its body.</summary>
    public static FormalDocument Formal(params Block[] body) => Samples.Decision.Compose() with { Body = body };

    /// <summary>信函格式 with the given words as its body.</summary>
    public static FormalDocument Letter(params Block[] body) => Samples.Reply.Compose() with { Body = body, Attachments = [], Note = null };

    public static Block Sentences(int count) => new Paragraph(string.Concat(Enumerable.Repeat("被申请人认定的事实清楚。", count)));

    /// <summary>A paragraph of hanzi without any mark: so many lines, each full.</summary>
    public static Block FullLines(int count) => new Paragraph(new string('案', count * 28 - 2));
}
