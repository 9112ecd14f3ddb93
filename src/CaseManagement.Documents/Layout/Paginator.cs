namespace CaseManagement.Documents.Layout;

/// <summary>
/// Stacks slabs on pages. Where a slightly closer pitch of lines saves a page (a signature that would stand on a last page with a line or
/// two), the pitch is changed: GB/T 9704-2012, 7.3.5.5.
/// </summary>
internal static class Paginator
{
    private const double Tolerance = 0.5;

    // 28.99 pt down to 27.5 pt: less is seen.
    private static readonly double[] Pitches = [1, 0.975, 0.95];

    public static IReadOnlyList<DisplayPage> Paginate(IReadOnlyList<Slab> slabs)
    {
        var chosen = Stack(slabs, 1);
        if (chosen.Count > 1)
        {
            var tighter = Pitches.Skip(1).Select(pitch => Stack(slabs, pitch)).FirstOrDefault(pages => pages.Count < chosen.Count);
            chosen = tighter ?? chosen;
        }
        return [.. chosen.Select(Draw)];
    }

    private static List<List<(Slab Slab, double Top)>> Stack(IReadOnlyList<Slab> slabs, double pitch)
    {
        var pages = new List<List<(Slab Slab, double Top)>> { new() };
        var y = PageGeometry.Top;
        for (var i = 0; i < slabs.Count; i++)
        {
            var slab = slabs[i];
            var page = pages[^1];
            if (slab.IsBlank)
            {
                y += page.Count > 0 ? slab.Height : 0;
                continue;
            }
            if (page.Count > 0 && (slab.StartsPage || y + HeightOfGroup(slabs, i, pitch) > PageGeometry.Bottom + Tolerance))
            {
                page = [];
                pages.Add(page);
                y = PageGeometry.Top;
                if (slab.RepeatedHead is { } head)
                {
                    page.Add((head, y));
                    y += head.Height;
                }
            }
            else if (page.Count > 0)
            {
                y += slab.SpaceBefore;
            }
            if (slab.AtFoot)
            {
                y = Math.Max(y, PageGeometry.Bottom - slab.Height);
            }
            page.Add((slab, y));
            y += Height(slab, pitch);
        }
        return pages;
    }

    private static double Height(Slab slab, double pitch) => slab.Compressible ? slab.Height * pitch : slab.Height;

    // The slab with all that must stand on its page; a group taller than a page is divided after all.
    private static double HeightOfGroup(IReadOnlyList<Slab> slabs, int first, double pitch)
    {
        var alone = slabs[first].SpaceBefore + Height(slabs[first], pitch);
        var height = alone;
        for (var i = first; slabs[i].KeepWithNext && i + 1 < slabs.Count; i++)
        {
            height += slabs[i + 1].SpaceBefore + Height(slabs[i + 1], pitch);
        }
        return height <= PageGeometry.TextHeight ? height : alone;
    }

    private static DisplayPage Draw(List<(Slab Slab, double Top)> stack)
    {
        var page = new DisplayPage();
        for (var i = 0; i < stack.Count; i++)
        {
            stack[i].Slab.Draw(new SlabPlace(page, stack[i].Top, i == 0, i == stack.Count - 1));
        }
        return page;
    }
}
