using System.Globalization;

namespace CaseManagement.DocumentFigures;

/// <summary>The table of figures.</summary>
internal static class Figures
{
    public static void Head() => Console.WriteLine($"{"", -32}{"CPU ms", 9}{"took ms", 9}{"docs/s a core", 15}{"KB", 7}{"ratio", 8}");

    /// <param name="name">What was made.</param>
    /// <param name="cost">Of one.</param>
    /// <param name="bytes">Size of one.</param>
    /// <param name="own">Of our PDF of a decision.</param>
    public static void Line(string name, Cost cost, long bytes, Cost own) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -32}{cost.Processor, 9:0.0}{cost.Took, 9:0.0}{1000 / cost.Processor, 15:0.0}{bytes / 1024.0, 7:0}{cost.Took / own.Took, 8:0.0}"
            )
        );
}

/// <summary>What one document costs, in milliseconds.</summary>
/// <param name="Processor">Processor time; of other programs without the helpers they leave to themselves.</param>
/// <param name="Took">From beginning to end, on the machine as it was.</param>
internal readonly record struct Cost(double Processor, double Took)
{
    public static Cost operator /(Cost all, int count) => new(all.Processor / count, all.Took / count);
}
