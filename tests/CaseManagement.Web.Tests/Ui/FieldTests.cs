using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaseManagement.Web.Ui.Forms;

namespace CaseManagement.Web.Tests.Ui;

internal sealed class FieldTests
{
    private static readonly FieldDescriptor Plain = new()
    {
        Name = "Facts.Title",
        Label = "案由",
        Kind = FieldKind.Text,
        Required = true,
    };

    [TestCase(FieldKind.Text)]
    [TestCase(FieldKind.MultiLine)]
    [TestCase(FieldKind.Date)]
    [TestCase(FieldKind.DateTime)]
    [TestCase(FieldKind.Select)]
    [TestCase(FieldKind.Person)]
    [TestCase(FieldKind.Amount)]
    [TestCase(FieldKind.Number)]
    [TestCase(FieldKind.Files)]
    [TestCase(FieldKind.Password)]
    public void Field_OfAnyKind_BindsLabelHintAndErrorToItsControl(FieldKind kind)
    {
        var field = Draw(Plain with { Kind = kind, Hint = "一句话写明", Errors = ["请填写案由"] });

        var control = field.QuerySelector("[name='Facts.Title']")!;
        var described = control.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.QuerySelector($"#{id}")!.TextContent);
        Assert.Multiple(() =>
        {
            Assert.That(field.QuerySelector("label")!.GetAttribute("for"), Is.EqualTo(control.Id).And.EqualTo(Plain.Id));
            Assert.That(described, Is.EqualTo(new[] { "一句话写明", "需要改正：请填写案由" }));
            Assert.That(control.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(control.GetAttribute("aria-required"), Is.EqualTo("true"));
        });
    }

    [TestCase(FieldKind.YesNo)]
    [TestCase(FieldKind.Choice)]
    [TestCase(FieldKind.Checkboxes)]
    public void Field_ThatChooses_IsASetWithALegendWhoseFirstControlCarriesTheId(FieldKind kind)
    {
        var field = Draw(Plain with { Kind = kind, Errors = ["请选择"], Options = [new("a", "甲"), new("b", "乙")] });

        var controls = field.QuerySelectorAll<IHtmlInputElement>("fieldset input");
        Assert.Multiple(() =>
        {
            Assert.That(field.QuerySelector("legend")!.TextContent, Does.Contain("案由"));
            Assert.That(controls.First().Id, Is.EqualTo(Plain.Id));
            Assert.That(controls.Select(control => control.Id), Is.Unique);
            Assert.That(controls.Select(control => field.QuerySelectorAll($"label[for='{control.Id}']").Length), Is.All.EqualTo(1));
            Assert.That(field.QuerySelector("fieldset")!.GetAttribute("aria-describedby"), Is.EqualTo($"{Plain.Id}-error"));
        });
    }

    [Test]
    public void Field_WhenOptional_SaysSo()
    {
        Assert.That(Draw(Plain with { Required = false }).QuerySelector("label")!.TextContent, Is.EqualTo("案由（选填）"));
    }

    [Test]
    public void Field_WithHostileText_KeepsItAsText()
    {
        var field = Draw(Plain with { Value = "\"><script>x</script>", Label = "<b>案由</b>", Errors = ["<i>错</i>"] });

        Assert.That(field.QuerySelectorAll("script, b, i"), Is.Empty);
        Assert.That(field.QuerySelector<IHtmlInputElement>("input")!.Value, Is.EqualTo("\"><script>x</script>"));
    }

    [Test]
    public void MultiLine_WhenTextBeginsWithALineBreak_KeepsIt()
    {
        var field = Draw(Plain with { Kind = FieldKind.MultiLine, Value = "\n第二行" });

        Assert.That(field.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value, Is.EqualTo("\n第二行"));
    }

    [Test]
    public void Password_IsNeverSentBack()
    {
        Assert.That(Draw(Plain with { Kind = FieldKind.Password, Value = "secret" }).OuterHtml, Does.Not.Contain("secret"));
    }

    [Test]
    public void Date_ShowsTheWeekdayOfItsValue()
    {
        Assert.That(
            Draw(Plain with { Kind = FieldKind.Date, Value = "2026-11-28" }).QuerySelector("output")!.TextContent,
            Is.EqualTo("周六")
        );
    }

    [Test]
    public void Select_GroupsAndKeepsWhatWasChosen()
    {
        var field = Draw(
            Plain with
            {
                Kind = FieldKind.Person,
                Options = [new("1", "甲", "一科"), new("2", "乙", "二科", "在办 8 件")],
                Value = "2",
            }
        );

        Assert.That(field.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")), Is.EqualTo(new[] { "一科", "二科" }));
        Assert.That(field.QuerySelector<IHtmlSelectElement>("select")!.Value, Is.EqualTo("2"));
    }

    [Test]
    public void Group_OffersAFurtherRowAsAButtonOfTheForm()
    {
        var row = new[] { Plain with { Name = "Parties[0].Name" } };
        var field = Draw(Plain with { Name = "Parties", Kind = FieldKind.Group, Rows = [row] });

        var button = field.QuerySelector<IHtmlButtonElement>("button")!;
        Assert.That((button.Name, button.Value), Is.EqualTo((FormButtons.More, "Parties")));
        Assert.That(field.QuerySelector("[name='Parties[0].Name']"), Is.Not.Null);
    }

    private static IElement Draw(FieldDescriptor descriptor)
    {
        using var writer = new StringWriter();
        new FieldMarkup("/lib/icons.svg").Field(descriptor).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }
}
