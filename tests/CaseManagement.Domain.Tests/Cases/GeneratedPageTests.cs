using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Domain.Tests.Cases;

/// <summary>The pages of docs/domain say what the definitions say.</summary>
internal sealed class GeneratedPageTests
{
    [Test]
    public void Workflow_SaysWhatTheMachinesSay() => GeneratedDoc.Verify("docs/domain/workflow.md", WorkflowPage.ToMarkdown());

    [Test]
    public void Acts_SayWhatTheDefinitionsSay() => GeneratedDoc.Verify("docs/domain/acts.md", ActTable.ToMarkdown());

    [Test]
    public void Permissions_SayWhatTheMatrixSays() => GeneratedDoc.Verify("docs/domain/permissions.md", PermissionTable.ToMarkdown());
}
