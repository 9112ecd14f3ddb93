using System.Globalization;

namespace CaseManagement.Web.Ui;

/// <summary>Money as people type it (yuan, at most two decimals) and as it is kept (cents).</summary>
public static class Amounts
{
    // Kept as long; fifteen digits of yuan are far beyond any claim and leave room for sums.
    private const decimal Largest = 999_999_999_999_999m;

    /// <summary>Reads <c>1,234.5</c>, <c>￥200</c>, <c>200元</c>. False for what is not an amount, is negative, or has parts of a cent.</summary>
    public static bool TryParse(string? text, out long cents)
    {
        cents = 0;
        var bare = (text ?? "").Trim().TrimStart('￥', '¥').TrimEnd('元').Replace('，', ',').Trim();
        if (
            !decimal.TryParse(
                bare,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var yuan
            )
            || yuan is < 0 or > Largest
            || yuan * 100 != Math.Truncate(yuan * 100)
        )
        {
            return false;
        }

        cents = (long)(yuan * 100);
        return true;
    }

    /// <summary>Cents as the field shows them for editing: 1234.50, without separators.</summary>
    public static string Editable(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
