using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Errors;

/// <summary>What a person reads when a request could not be answered: what happened, what it means, what to do next.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel : PageModel
{
    internal ErrorText Text { get; private set; } = ErrorText.For(StatusCodes.Status404NotFound);

    public void OnGet(int code) => Show(code);

    // A failed POST is executed again under its own method.
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Text = ErrorText.For(code);
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
    }
}

/// <param name="What">What happened, as a heading.</param>
/// <param name="Meaning">What it means for the person and the data.</param>
/// <param name="Next">What to do next.</param>
internal sealed record ErrorText(string What, string Meaning, string Next)
{
    internal static ErrorText For(int code) =>
        code switch
        {
            400 => new(
                "这次提交没有被接受",
                "页面可能停留过久，或者提交的内容不完整。没有保存任何改动。",
                "请返回上一页，刷新后重新提交。"
            ),
            403 => new(
                "没有办理权限",
                "您的岗位没有这项权限，案件没有变化。",
                "需要办理的，请联系本机构的安全管理员调整岗位，或者请有权限的同事办理。"
            ),
            404 => new(
                "没有找到这个页面",
                "地址可能有误，或者该案件、文书不在您可以查看的范围内。",
                "请核对地址或者案号，或者回到首页从列表进入。"
            ),
            409 => new(
                "案件的状态已经变化",
                "其他人可能刚刚办理了同一案件，这次操作没有保存。",
                "请重新打开案件，核对现在的状态后再办理。"
            ),
            413 => new("文件太大", "单个文件不能超过 200 MB，这次上传没有保存。", "请压缩或者拆分后重新上传。"),
            429 => new("操作过于频繁", "短时间内提交的次数过多，暂时不再接受。", "请稍候一分钟再试。"),
            >= 500 => new(
                "这次操作没有完成",
                "程序遇到了没有预料到的情况，这次操作没有保存，已经记入运行日志。",
                "请稍后重试；仍然不行的，请把发生的时间和正在做的事告诉系统管理员。"
            ),
            _ => new("请求没有被接受", "服务器没有执行这次请求，没有保存任何改动。", "请返回上一页重试。"),
        };
}
