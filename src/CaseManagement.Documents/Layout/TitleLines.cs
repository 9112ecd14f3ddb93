namespace CaseManagement.Documents.Layout;

/// <summary>Breaks a title between its phrases into the fewest lines, as even as can be (GB/T 9704-2012, 7.3.1).</summary>
internal static class TitleLines
{
    /// <param name="phrases">Parts that stay whole.</param>
    /// <param name="longest">Characters a line may have; a single longer phrase is left to the line breaker.</param>
    public static IReadOnlyList<string> Balance(IReadOnlyList<string> phrases, int longest)
    {
        var total = phrases.Sum(p => p.Length);
        if (total <= longest)
        {
            return [string.Concat(phrases)];
        }
        var mean = (double)total / ((total + longest - 1) / longest);
        var cost = new double[phrases.Count + 1];
        var from = new int[phrases.Count + 1];
        for (var end = 1; end <= phrases.Count; end++)
        {
            cost[end] = double.MaxValue;
            var length = 0;
            for (var start = end - 1; start >= 0; start--)
            {
                length += phrases[start].Length;
                if (length > longest && start < end - 1)
                {
                    break;
                }
                var here = cost[start] + (length - mean) * (length - mean);
                if (here < cost[end])
                {
                    (cost[end], from[end]) = (here, start);
                }
            }
        }
        var lines = new List<string>();
        for (var end = phrases.Count; end > 0; end = from[end])
        {
            lines.Insert(0, string.Concat(phrases.Skip(from[end]).Take(end - from[end])));
        }
        return lines;
    }
}
