using System.Globalization;
using Microsoft.Playwright;

namespace CaseManagement.Browser.Tests.Journey;

/// <summary>Pictures of a story in the order in which it is told (<see cref="PageChecks.PictureAsync"/>).</summary>
internal sealed class PictureBook
{
    private int _taken;

    internal Task TakeAsync(IPage page, string name) =>
        page.PictureAsync($"{(++_taken).ToString("000", CultureInfo.InvariantCulture)}-{name.Replace('/', '-')}");
}
