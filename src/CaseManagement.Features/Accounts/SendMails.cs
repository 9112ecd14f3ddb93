using CaseManagement.Features.Data;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CaseManagement.Features.Accounts;

/// <summary>
/// Sends the mails that wait. A mail is marked sent after the server has taken it: a crash in between sends it once more, which is better than never. Run by one node at a time, under a
/// lease.
/// </summary>
internal sealed class SendMails(CaseDatabase database, IOptions<MailOptions> options, TimeProvider time)
{
    private const int Batch = 50;
    private const int MostFailures = 8;
    private const int LongestError = 500;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>Sends up to fifty mails.</summary>
    /// <returns>How many were taken by the server.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var mail = options.Value;
        if (!mail.IsConfigured)
        {
            return 0;
        }

        // The machine's time, not the demonstration's: pauses between attempts are real.
        var now = time.GetUtcNow().UtcDateTime;
        List<OutgoingMail> waiting;
        await using (var db = database.CreateContext())
        {
            waiting = await Waiting(db, now).ToListAsync(cancellation);
        }

        if (waiting.Count == 0)
        {
            return 0;
        }

        using var client = new SmtpClient();
        try
        {
            await ConnectAsync(client, mail.Host, mail, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await MarkFailedAsync(waiting, failure, now, cancellation);
            return 0;
        }

        var sent = 0;
        foreach (var item in waiting)
        {
            try
            {
                await client.SendAsync(Message(item, mail), cancellation);
                await MarkSentAsync(item, now, cancellation);
                sent++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await MarkFailedAsync([item], failure, now, cancellation);
            }
        }

        await client.DisconnectAsync(quit: true, cancellation);
        return sent;
    }

    /// <summary>The mails whose time has come, oldest first.</summary>
    internal static IQueryable<OutgoingMail> Waiting(CaseDbContext db, DateTime now) =>
        db
            .OutgoingMails.AsNoTracking()
            .Where(row => row.SentAt == null && row.Failures < MostFailures && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt)
            .Take(Batch);

    private static async Task ConnectAsync(SmtpClient client, string host, MailOptions mail, CancellationToken cancellation)
    {
        var security = mail.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
        };
        await client.ConnectAsync(host, mail.Port, security, cancellation);
        if (!string.IsNullOrEmpty(mail.UserName))
        {
            await client.AuthenticateAsync(mail.UserName, mail.Password ?? "", cancellation);
        }
    }

    private static MimeMessage Message(OutgoingMail item, MailOptions mail) =>
        new()
        {
            From = { new MailboxAddress(mail.FromName, mail.From) },
            To = { MailboxAddress.Parse(item.To) },
            Subject = item.Subject,
            // The same mail sent twice after a crash carries the same id, so that mailboxes can tell.
            MessageId = $"{item.Id:N}@{mail.From[(mail.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Body = new TextPart("plain") { Text = item.Body },
        };

    private Task MarkSentAsync(OutgoingMail item, DateTime now, CancellationToken cancellation) =>
        database.WriteAsync(
            (db, stop) =>
                db.OutgoingMails.Where(row => row.Id == item.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, now), stop),
            cancellation
        );

    /// <summary>The pause doubles with each failure; after the last one the mail stays, to be seen.</summary>
    private Task MarkFailedAsync(IReadOnlyList<OutgoingMail> items, Exception failure, DateTime now, CancellationToken cancellation) =>
        database.WriteAsync(
            async (db, stop) =>
            {
                var error = failure.Message.Length <= LongestError ? failure.Message : failure.Message[..LongestError];
                foreach (var item in items)
                {
                    var next = now + (FirstPause * Math.Pow(2, item.Failures));
                    await db
                        .OutgoingMails.Where(row => row.Id == item.Id)
                        .ExecuteUpdateAsync(
                            set =>
                                set.SetProperty(row => row.Failures, row => row.Failures + 1)
                                    .SetProperty(row => row.NextAttemptAt, next)
                                    .SetProperty(row => row.LastError, error),
                            stop
                        );
                }
            },
            cancellation
        );
}
