namespace CaseManagement.Browser.Tests.Journey;

/// <summary>What the people of the journey type: a fine that was imposed without a hearing of the person fined. All of it is invented.</summary>
internal static class Matter
{
    internal const string Applicant = "秦演申";
    internal const string IdNumber = "999999199001010016";
    internal const string Address = "银川市兴庆区演示北街21号";
    internal const string Respondent = "银川市公安局";
    internal const string Organ = "银川市人民政府";
    internal const string Act = "行政处罚决定（罚款一千五百元）";
    internal const string ActNumber = "演公（治）行罚决字〔2026〕311号";
    internal const string Claim = "撤销罚款一千五百元的行政处罚决定";
    internal const string Requests = $"请求{Claim}。";
    internal const string Reasons = "处罚决定认定申请人殴打他人，但现场录像显示申请人只是拉开双方；处罚前没有告知陈述和申辩的权利。";
    internal const string Place = "市司法局一楼行政复议听证室";
    internal const string HearingMatters = "申请人是否殴打他人；处罚前的告知程序";
    internal const string FactsFound = "2026年11月8日晚，演示广场发生推搡。现场录像显示申请人站在双方之间拉架，没有挥打动作。";
    internal const string Opinion = "被申请人仅凭对方当事人陈述认定申请人殴打他人，没有调取现场录像，主要事实不清、证据不足。";
    internal const string Basis = "《中华人民共和国行政复议法》第六十四条第一款第一项";
    internal const string Annulled = "撤销演公（治）行罚决字〔2026〕311号行政处罚决定";
    internal const string DoneAnew = "责令被申请人自收到本决定书之日起三十日内重新作出处理";
    internal const string Operative = $"{Annulled}\n{DoneAnew}";
    internal const string ReadAndDone = "已阅，责成市公安局规范现场录像的调取。";
    internal const string Obligation = "对2026年11月8日演示广场纠纷中秦演申的行为重新作出处理";

    /// <summary>A scanned page: a picture of one grey dot.</summary>
    internal static readonly byte[] ScannedPage = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    );
}
