namespace CaseManagement.Domain.Cases;

/// <summary>
/// An identity number or a telephone. The record keeps a reference and a hash in its place; the value is stored encrypted under the key of the case.
/// </summary>
/// <param name="Value">The plain value, or empty when the key of the case was destroyed.</param>
public sealed record PersonalText(string Value)
{
    /// <summary>The value with its middle hidden, for screens that do not need it.</summary>
    public string Masked =>
        Value.Length switch
        {
            0 => "（已销毁）",
            <= 4 => new string('*', Value.Length),
            <= 8 => string.Concat(Value.AsSpan(0, 1), new string('*', Value.Length - 2), Value.AsSpan(Value.Length - 1)),
            // As long as a passport's number: with three and four characters shown, two would be hidden.
            <= 10 => string.Concat(Value.AsSpan(0, 2), new string('*', Value.Length - 4), Value.AsSpan(Value.Length - 2)),
            _ => string.Concat(Value.AsSpan(0, 3), new string('*', Value.Length - 7), Value.AsSpan(Value.Length - 4)),
        };

    /// <summary>Never the plain value: a log line must not leak it.</summary>
    public override string ToString() => Masked;
}

/// <summary>An uploaded file by its content.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Name">Name the person gave it.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileRef(string Hash, string Name, long Size);
