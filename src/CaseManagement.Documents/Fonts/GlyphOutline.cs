using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CaseManagement.Documents.Layout;

namespace CaseManagement.Documents.Fonts;

/// <summary>
/// The outline of a glyph as a path, through hb-draw, which the native library of HarfBuzzSharp exports but its managed wrapper does not
/// reach. Used where letters are a picture and no text, such as in a seal.
/// </summary>
internal static unsafe partial class GlyphOutline
{
    private const string Library = "libHarfBuzzSharp";

    // Made once, never changed: safe for all threads.
    private static readonly IntPtr Pen = MakePen();

    /// <summary>The outline in ems, the origin on the baseline at the left, y upwards.</summary>
    /// <exception cref="ArgumentException">The face lacks the character.</exception>
    public static IReadOnlyList<PathStep> Of(FontFace face, int codePoint)
    {
        var glyph = face.Glyph(codePoint);
        if (!glyph.Exists)
        {
            throw new ArgumentException($"{face.PostScriptName} lacks U+{codePoint:X4}.", nameof(codePoint));
        }
        var drawing = new Drawing(1.0 / face.UnitsPerEm);
        var handle = GCHandle.Alloc(drawing);
        try
        {
            hb_font_draw_glyph(face.FontHandle, glyph.Id, Pen, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
        return drawing.Steps;
    }

    private static IntPtr MakePen()
    {
        var pen = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(pen, &MoveTo, IntPtr.Zero, IntPtr.Zero);
        hb_draw_funcs_set_line_to_func(pen, &LineTo, IntPtr.Zero, IntPtr.Zero);
        hb_draw_funcs_set_quadratic_to_func(pen, &QuadraticTo, IntPtr.Zero, IntPtr.Zero);
        hb_draw_funcs_set_cubic_to_func(pen, &CubicTo, IntPtr.Zero, IntPtr.Zero);
        hb_draw_funcs_set_close_path_func(pen, &ClosePath, IntPtr.Zero, IntPtr.Zero);
        hb_draw_funcs_make_immutable(pen);
        return pen;
    }

    private static Drawing Of(IntPtr data) => (Drawing)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(IntPtr pen, IntPtr data, IntPtr state, float x, float y, IntPtr user) => Of(data).MoveTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(IntPtr pen, IntPtr data, IntPtr state, float x, float y, IntPtr user) => Of(data).LineTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(IntPtr pen, IntPtr data, IntPtr state, float cx, float cy, float x, float y, IntPtr user) =>
        Of(data).QuadraticTo(cx, cy, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(
        IntPtr pen,
        IntPtr data,
        IntPtr state,
        float c1x,
        float c1y,
        float c2x,
        float c2y,
        float x,
        float y,
        IntPtr user
    ) => Of(data).CubicTo(c1x, c1y, c2x, c2y, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(IntPtr pen, IntPtr data, IntPtr state, IntPtr user) => Of(data).Close();

    [LibraryImport(Library)]
    private static partial IntPtr hb_draw_funcs_create();

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_make_immutable(IntPtr pen);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_move_to_func(
        IntPtr pen,
        delegate* unmanaged[Cdecl]<IntPtr, IntPtr, IntPtr, float, float, IntPtr, void> step,
        IntPtr user,
        IntPtr destroy
    );

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_line_to_func(
        IntPtr pen,
        delegate* unmanaged[Cdecl]<IntPtr, IntPtr, IntPtr, float, float, IntPtr, void> step,
        IntPtr user,
        IntPtr destroy
    );

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_quadratic_to_func(
        IntPtr pen,
        delegate* unmanaged[Cdecl]<IntPtr, IntPtr, IntPtr, float, float, float, float, IntPtr, void> step,
        IntPtr user,
        IntPtr destroy
    );

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_cubic_to_func(
        IntPtr pen,
        delegate* unmanaged[Cdecl]<IntPtr, IntPtr, IntPtr, float, float, float, float, float, float, IntPtr, void> step,
        IntPtr user,
        IntPtr destroy
    );

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_close_path_func(
        IntPtr pen,
        delegate* unmanaged[Cdecl]<IntPtr, IntPtr, IntPtr, IntPtr, void> step,
        IntPtr user,
        IntPtr destroy
    );

    [LibraryImport(Library)]
    private static partial void hb_font_draw_glyph(IntPtr font, uint glyph, IntPtr pen, IntPtr data);

    private sealed class Drawing(double scale)
    {
        private readonly List<PathStep> _steps = [];
        private PathPoint _at;

        public IReadOnlyList<PathStep> Steps => _steps;

        public void MoveTo(double x, double y) => _steps.Add(PathStep.Move(_at = At(x, y)));

        public void LineTo(double x, double y) => _steps.Add(PathStep.Line(_at = At(x, y)));

        public void QuadraticTo(double cx, double cy, double x, double y)
        {
            // The cubic that is the same curve.
            var (from, control, to) = (_at, At(cx, cy), At(x, y));
            var first = new PathPoint(from.X + (control.X - from.X) * 2 / 3, from.Y + (control.Y - from.Y) * 2 / 3);
            var second = new PathPoint(to.X + (control.X - to.X) * 2 / 3, to.Y + (control.Y - to.Y) * 2 / 3);
            _steps.Add(PathStep.Curve(first, second, _at = to));
        }

        public void CubicTo(double c1x, double c1y, double c2x, double c2y, double x, double y) =>
            _steps.Add(PathStep.Curve(At(c1x, c1y), At(c2x, c2y), _at = At(x, y)));

        public void Close() => _steps.Add(PathStep.Close);

        private PathPoint At(double x, double y) => new(x * scale, y * scale);
    }
}
