namespace CaseManagement.Documents.Layout;

/// <summary>A point in the coordinates of whoever made it.</summary>
internal readonly record struct PathPoint(double X, double Y);

/// <summary>What a step of a path does.</summary>
internal enum PathVerb
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>One step of a path; <see cref="First"/> and <see cref="Second"/> are the control points of a cubic curve.</summary>
internal readonly record struct PathStep(PathVerb Verb, PathPoint First, PathPoint Second, PathPoint To)
{
    public static readonly PathStep Close = new(PathVerb.Close, default, default, default);

    public static PathStep Move(PathPoint to) => new(PathVerb.Move, default, default, to);

    public static PathStep Line(PathPoint to) => new(PathVerb.Line, default, default, to);

    public static PathStep Curve(PathPoint first, PathPoint second, PathPoint to) => new(PathVerb.Curve, first, second, to);

    /// <summary>The step with each of its points moved by <paramref name="map"/>.</summary>
    public PathStep Map(Func<PathPoint, PathPoint> map) =>
        Verb == PathVerb.Close ? this : new PathStep(Verb, map(First), map(Second), map(To));
}
