namespace CaseManagement.Documents.Fonts;

/// <summary>What a face is used for; which fonts serve a role is said by its chain (<see cref="FontChains"/>).</summary>
internal enum FontRole
{
    /// <summary>仿宋: body text (GB/T 9704-2012, 5.2.2).</summary>
    Body,

    /// <summary>黑体: headings of the first level, lead-ins, heads of tables.</summary>
    Heading,

    /// <summary>楷体: headings of the second level, quotations.</summary>
    Subheading,

    /// <summary>小标宋: title and 发文机关标志.</summary>
    Title,

    /// <summary>宋体: page numbers; Latin letters and digits of every role.</summary>
    Song,
}
