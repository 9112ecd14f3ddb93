using CaseManagement.Domain.Accounts;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Reference;
using CaseManagement.Web.Security;
using CaseManagement.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Web.Pages.Administration;

/// <summary>
/// 建立账号 with a one-time password. The password is shown on the answer to the form and nowhere else: a redirect would have to keep it somewhere.
/// </summary>
[ForRoles(Role.SecurityAdministrator)]
internal sealed class NewAccountModel(CreateAccount create, CurrentActor current, ReferenceData reference) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public bool IsReconsiderationOfficer { get; set; }

    [BindProperty]
    public string? CertificateNumber { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The account that was just made; null before.</summary>
    internal CreatedAccount? Created { get; private set; }

    internal IReadOnlyList<FieldDescriptor> Fields =>
        [
            Field(nameof(UserName), "登录名", FieldKind.Text, UserName) with
            {
                Required = true,
                Hint = "3 至 40 个字母或者数字，例如姓名的拼音；建立以后不能改",
                MaxLength = 40,
                Autocomplete = "off",
            },
            Field(nameof(Name), "姓名", FieldKind.Text, Name) with
            {
                Required = true,
                MaxLength = 100,
                Autocomplete = "off",
            },
            Field(nameof(Organisation), "机构", FieldKind.Select, Organisation) with
            {
                Hint = "当事人账号不选",
                Options = AccountForm.Organisations(reference),
            },
            Field(nameof(Roles), "角色", FieldKind.Checkboxes, null) with
            {
                Required = true,
                Values = Roles,
                Options = AccountForm.Roles(),
            },
            Field(nameof(IsReconsiderationOfficer), "行政复议人员", FieldKind.YesNo, IsReconsiderationOfficer ? "true" : "false") with
            {
                Required = true,
                Hint = "取得法律职业资格、经过培训，持有行政复议工作证件；承办人、协办人须是",
                Article = "法6②、45②",
            },
            Field(nameof(CertificateNumber), "工作证件号码", FieldKind.Text, CertificateNumber) with
            {
                MaxLength = 50,
            },
            Field(nameof(Email), "电子邮箱", FieldKind.Text, Email) with
            {
                Hint = "提醒除进消息外，还发到这里；邮件不写案情",
                MaxLength = 200,
                Autocomplete = "off",
            },
        ];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            Created = await create.HandleAsync(
                new AccountFacts
                {
                    UserName = UserName ?? "",
                    Name = Name ?? "",
                    Organisation = OrganisationId.TryParse(Organisation, out var id) ? id : null,
                    Roles = AccountForm.Read(Roles),
                    IsReconsiderationOfficer = IsReconsiderationOfficer,
                    CertificateNumber = Blank(CertificateNumber),
                    Email = Blank(Email),
                },
                await current.GetAsync(cancellation),
                cancellation
            );
        }
        catch (AccountRefusedException refused)
        {
            ModelState.Add(refused);
            return this.Again();
        }

        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private FieldDescriptor Field(string name, string label, FieldKind kind, string? value) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = kind,
            Value = value,
            Errors = ModelState.Of(name),
        };
}
