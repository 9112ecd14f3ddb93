using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseManagement.Features.Accounts;
using CaseManagement.Features.Data;
using CaseManagement.Features.Tests.Data;
using CaseManagement.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CaseManagement.Features.Tests.Accounts;

internal sealed class SendMailsTests(DatabaseEngine engine) : DatabaseFixture(engine)
{
    private readonly FakeTimeProvider _clock = Clocks.DemoDay();

    [SetUp]
    public async Task EmptyTheOutbox()
    {
        await using var db = Database.CreateContext();
        await db.OutgoingMails.ExecuteDeleteAsync();
    }

    [Test]
    public async Task Run_WithAServer_SendsEachMailOnce()
    {
        await using var server = new MailServer();
        await QueueAsync("请于 2026年12月8日前答复");

        Assert.That(await SenderTo(server.Port).RunAsync(), Is.EqualTo(1));
        Assert.That(await SenderTo(server.Port).RunAsync(), Is.Zero);

        Assert.That(server.Received, Has.Count.EqualTo(1));
        Assert.That(server.Received[0], Does.Contain("To: officer@example.invalid"));
    }

    [Test]
    public async Task Run_WithoutConfiguration_SendsNothing()
    {
        await QueueAsync("x");

        Assert.That(await new SendMails(Database, Options.Create(new MailOptions()), _clock).RunAsync(), Is.Zero);
    }

    [Test]
    public async Task Run_WhenTheServerIsAway_TriesAgainLater()
    {
        await QueueAsync("x");
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Assert.That(await SenderTo(port).RunAsync(), Is.Zero);

        await using var db = Database.CreateContext();
        var mail = await db.OutgoingMails.SingleAsync();
        Assert.That((mail.Failures, mail.SentAt, mail.NextAttemptAt), Is.EqualTo((1, (DateTime?)null, _clock.Instant().AddMinutes(1))));
        Assert.That(mail.LastError, Is.Not.Empty);

        await using var server = new MailServer();
        Assert.That(await SenderTo(server.Port).RunAsync(), Is.Zero, "not before its time");
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await SenderTo(server.Port).RunAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Queue_OfTheSameOccasionTwice_IsRefusedByTheDatabase()
    {
        await QueueAsync("x", "clock-1:3");

        Assert.That(async () => await QueueAsync("x", "clock-1:3"), Throws.InstanceOf<DbUpdateException>());
    }

    private SendMails SenderTo(int port) =>
        new(
            Database,
            Options.Create(
                new MailOptions
                {
                    Host = "127.0.0.1",
                    Port = port,
                    Security = MailSecurity.None,
                    From = "fuyi@example.invalid",
                }
            ),
            _clock
        );

    private Task QueueAsync(string subject, string? occasion = null) =>
        Database.WriteAsync(
            (db, _) =>
            {
                db.OutgoingMails.Add(
                    new OutgoingMail
                    {
                        Id = Guid.CreateVersion7(),
                        To = "officer@example.invalid",
                        Subject = subject,
                        Body = "详见办案系统。",
                        QueuedAt = _clock.Instant(),
                        NextAttemptAt = _clock.Instant(),
                        Occasion = occasion ?? Guid.CreateVersion7().ToString(),
                    }
                );
                return Task.CompletedTask;
            }
        );

    /// <summary>As much of SMTP as a client needs to hand over a mail.</summary>
    private sealed class MailServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _closing = new();
        private readonly Task _serving;

        public MailServer()
        {
            _listener.Start();
            _serving = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public List<string> Received { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            await _serving;
            _listener.Stop();
            _closing.Dispose();
        }

        private async Task ServeAsync()
        {
            while (!_closing.IsCancellationRequested)
            {
                try
                {
                    using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                    await TalkAsync(client.GetStream());
                }
                catch (OperationCanceledException) when (_closing.IsCancellationRequested)
                {
                    return;
                }
            }
        }

        private async Task TalkAsync(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        Received.Add(await ReadMailAsync(reader));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 fine");
                        break;
                }
            }
        }

        private static async Task<string> ReadMailAsync(StreamReader reader)
        {
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".")
            {
                mail.AppendLine(line);
            }

            return mail.ToString();
        }
    }
}
