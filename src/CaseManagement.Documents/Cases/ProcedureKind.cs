namespace CaseManagement.Documents.Cases;

/// <summary>审理程序 (法36).</summary>
public enum ProcedureKind
{
    /// <summary>普通程序: reply 10 working days, decision 60 days (法48、62①).</summary>
    Ordinary,

    /// <summary>简易程序: reply 5 working days, decision 30 days (法54、62②).</summary>
    Simplified,
}
