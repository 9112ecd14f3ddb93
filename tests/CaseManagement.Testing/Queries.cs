using System.Diagnostics;

namespace CaseManagement.Testing;

/// <summary>How often a page asks the database.</summary>
public static class Queries
{
    /// <summary>Commands sent to the database by requests, sign-in check and navigation included. What the site does beside them is not counted.</summary>
    /// <param name="request">Makes the request.</param>
    public static async Task<int> CountAsync(Func<Task> request)
    {
        var commands = 0;
        using var all = DiagnosticListener.AllListeners.Subscribe(
            new Observer<DiagnosticListener>(listener =>
            {
                // Listening makes the host mark each request, by which its commands are told from those of the background.
                if (listener.Name is "Microsoft.EntityFrameworkCore" or "Microsoft.AspNetCore")
                {
                    listener.Subscribe(
                        new Observer<KeyValuePair<string, object?>>(written =>
                        {
                            if (written.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted" && IsInRequest())
                            {
                                Interlocked.Increment(ref commands);
                            }
                        })
                    );
                }
            })
        );
        await request();
        return commands;
    }

    private static bool IsInRequest()
    {
        for (var activity = Activity.Current; activity is not null; activity = activity.Parent)
        {
            if (activity.OperationName == "Microsoft.AspNetCore.Hosting.HttpRequestIn")
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void OnNext(T value) => next(value);
    }
}
