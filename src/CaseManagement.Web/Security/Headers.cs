namespace CaseManagement.Web.Security;

/// <summary>Response headers that keep a browser to our own origin.</summary>
internal static class Headers
{
    /// <summary>
    /// Everything comes from our own origin: these systems run in closed networks, and a page that needs nothing from elsewhere
    /// can forbid everything from elsewhere. No inline script or style, so none can be injected. Tabler's style sheet draws small
    /// shapes as <c>data:</c> images.
    /// </summary>
    internal static HeaderPolicyCollection Policy { get; } =
        new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddBaseUri().None();
                policy.AddObjectSrc().None();
                policy.AddFrameAncestors().None();
            });
}
