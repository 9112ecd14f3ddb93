namespace CaseManagement.Documents.Layout;

/// <summary>A piece of the document that is never divided between pages: usually one line. Pages are made by stacking slabs.</summary>
internal sealed class Slab
{
    /// <summary>Height in points, without <see cref="SpaceBefore"/>.</summary>
    public required double Height { get; init; }

    /// <summary>Draws it; called once, in reading order.</summary>
    public required Action<SlabPlace> Draw { get; init; }

    /// <summary>Blank above it, which falls away at the head of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Stands on the same page as the slab after it.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>A line of text whose pitch may give a little to save a page.</summary>
    public bool Compressible { get; init; }

    /// <summary>The last line of a paragraph of several: alone at the head of a page it would be a stray.</summary>
    public bool EndsParagraph { get; init; }

    /// <summary>Nothing but a distance: it opens no page and falls away at the head of one.</summary>
    public bool IsBlank { get; private init; }

    /// <summary>Begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Stands at the foot of its page (版记).</summary>
    public bool AtFoot { get; init; }

    /// <summary>Head of the table it belongs to, drawn again when it is the first of a page; null outside tables and for the head itself.</summary>
    public Slab? RepeatedHead { get; init; }

    /// <summary>A distance to what comes next.</summary>
    public static Slab Blank(double height, bool keepWithNext = false) =>
        new()
        {
            Height = height,
            IsBlank = true,
            KeepWithNext = keepWithNext,
            Draw = _ => { },
        };
}

/// <summary>Where a slab came to stand.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="FirstOnPage">Nothing stands above it on the page.</param>
/// <param name="LastOnPage">Nothing follows on the page.</param>
internal readonly record struct SlabPlace(DisplayPage Page, double Top, bool FirstOnPage, bool LastOnPage);
