using CaseManagement.Web.Startup;

return await Site.RunAsync(args);
