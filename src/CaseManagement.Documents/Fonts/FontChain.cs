namespace CaseManagement.Documents.Fonts;

/// <summary>The faces of one role, best first, and the face for Latin letters and digits where the role does not use its own.</summary>
internal sealed class FontChain(FontRole role, IReadOnlyList<FontFace> faces, FontFace? latin)
{
    private const int EndOfLatin = 0x250;
    private const int MiddleDot = 0xB7;

    public FontRole Role { get; } = role;

    public IReadOnlyList<FontFace> Faces { get; } = faces;

    /// <summary>The face the character is set in; null when no face of the chain has it.</summary>
    public FontFace? FaceFor(int codePoint)
    {
        // The dot between the parts of a name (买买提·吐尔逊) belongs to the hanzi around it.
        if (codePoint < EndOfLatin && codePoint != MiddleDot && latin is not null && latin.Has(codePoint))
        {
            return latin;
        }
        foreach (var face in Faces)
        {
            if (face.Has(codePoint))
            {
                return face;
            }
        }
        return null;
    }
}
