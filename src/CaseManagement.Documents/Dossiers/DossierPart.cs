namespace CaseManagement.Documents.Dossiers;

/// <summary>A part of the case file. Each has its own cover, catalogue, page numbers and back sheet.</summary>
public enum DossierPart
{
    /// <summary>正卷: what the procedure brought forth and the parties may know of.</summary>
    Main,

    /// <summary>副卷: how the office came to its decisions.</summary>
    Internal,
}

/// <summary>Names of the parts.</summary>
public static class DossierParts
{
    /// <summary>正卷 or 副卷.</summary>
    public static string ChineseName(this DossierPart part) =>
        part switch
        {
            DossierPart.Main => "正卷",
            DossierPart.Internal => "副卷",
        };
}
