using System.Globalization;
using CaseManagement.Web.Startup;

// One language, one way to write numbers and to order texts, whatever the machine is set to.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

return await Site.RunAsync(args);
