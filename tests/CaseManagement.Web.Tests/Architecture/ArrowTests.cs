using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.NUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CaseManagement.Web.Tests.Architecture;

/// <summary>The arrows of the design: Web → Features → Documents, Domain; Documents → Domain; none back.</summary>
internal sealed class ArrowTests
{
    private static readonly System.Reflection.Assembly Domain = System.Reflection.Assembly.Load("CaseManagement.Domain");
    private static readonly System.Reflection.Assembly Documents = System.Reflection.Assembly.Load("CaseManagement.Documents");
    private static readonly System.Reflection.Assembly Features = System.Reflection.Assembly.Load("CaseManagement.Features");
    private static readonly System.Reflection.Assembly Web = typeof(Program).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(Domain, Documents, Features, Web)
        .Build();

    [Test]
    public void Domain_KnowsNothingAboveIt()
    {
        AssertNoReference(Domain, "CaseManagement.", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore");
    }

    [Test]
    public void Documents_KnowsNoDatabaseAndNoWeb()
    {
        AssertNoReference(
            Documents,
            "CaseManagement.Features",
            "CaseManagement.Web",
            "Microsoft.EntityFrameworkCore",
            "Microsoft.AspNetCore"
        );
    }

    [Test]
    public void Features_NamesNoPagesAndNoMvc()
    {
        AssertNoReference(Features, "CaseManagement.Web", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Razor");
    }

    [Test]
    public void Pages_NeverNameTheDatabase()
    {
        var pages = Classes().That().ResideInNamespaceMatching(@"^CaseManagement\.Web\.Pages");

        Classes()
            .That()
            .Are(pages)
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.EntityFrameworkCore"))
            .WithoutRequiringPositiveResults()
            .Check(House);
    }

    [Test]
    public void TopFolders_AreStagesOfTheProcedureAndNotKindsOfClass()
    {
        var vague = House.Types.Where(type =>
            type.Namespace.FullName.Split('.')
                .Any(part => part is "Entities" or "Enums" or "Helpers" or "Managers" or "Services" or "Utils")
        );

        Assert.That(vague.Select(type => type.FullName), Is.Empty);
    }

    private static void AssertNoReference(System.Reflection.Assembly assembly, params string[] forbidden)
    {
        var references = assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.That(references.Where(name => forbidden.Any(name.StartsWith)), Is.Empty, assembly.GetName().Name);
    }
}
