namespace CaseManagement.Documents.Wording;

/// <summary>Chinese numerals from 1 to 99, as articles and headings are numbered.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        var leading = tens switch
        {
            0 => "",
            1 => "十",
            _ => $"{Digits[tens]}十",
        };
        return ones == 0 ? leading : leading + Digits[ones];
    }

    public static int Parse(string numeral)
    {
        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return Digits.IndexOf(numeral, StringComparison.Ordinal);
        }
        var tens = ten == 0 ? 1 : Digits.IndexOf(numeral[0], StringComparison.Ordinal);
        var ones = ten == numeral.Length - 1 ? 0 : Digits.IndexOf(numeral[^1], StringComparison.Ordinal);
        return tens * 10 + ones;
    }
}
