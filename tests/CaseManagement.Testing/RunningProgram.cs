using System.Diagnostics;
using System.Text;

namespace CaseManagement.Testing;

/// <summary>
/// The program as it is installed, in a process of its own: for what only a process can show, such as being killed. It listens on a free port of this machine. Killed when disposed.
/// </summary>
public sealed class RunningProgram : IDisposable
{
    private const string Serving = "已经启动：";

    /// <summary>More than a first start takes on a busy machine; who waits this long has found a fault.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _spoke = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts the program and does not wait until it serves.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="words">Further options, or a command.</param>
    public static RunningProgram Begin(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in new[] { typeof(Program).Assembly.Location, "--data", folder, "--urls", "http://127.0.0.1:0" }.Concat(words))
        {
            start.ArgumentList.Add(word);
        }

        // What the test host was given is not for the program; and a process that lives seconds need not be measured for its next hours.
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["DOTNET_TieredPGO"] = "0";
        var program = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.Exited += (_, _) => program.GiveUp();
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Starts the program and waits until it serves.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it said.</exception>
    public static async Task<RunningProgram> StartAsync(string folder, params string[] words)
    {
        var program = Begin(folder, words);
        await program.ServesAsync();
        return program;
    }

    /// <summary>Everything it has said so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Waits until it serves.</summary>
    /// <returns>Where it listens.</returns>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it said.</exception>
    public Task<Uri> ServesAsync() => _address.Task.WaitAsync(Patience);

    /// <summary>Waits for its first words: it has read its command line and begun to work on its data.</summary>
    public Task SpeaksAsync() => _spoke.Task.WaitAsync(Patience);

    /// <summary>Kills it as the loss of power would: SIGKILL, which no process can answer.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndsAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        _spoke.TrySetResult();
        var at = line.IndexOf(Serving, StringComparison.Ordinal);
        if (at >= 0)
        {
            var address = line[(at + Serving.Length)..];
            _address.TrySetResult(new Uri(address[..address.IndexOf('（', StringComparison.Ordinal)]));
        }
    }

    private void GiveUp()
    {
        // Its last words come before the answer.
        _process.WaitForExit();
        var ended = new InvalidOperationException($"The program ended with {_process.ExitCode}:\n{Said}");
        _address.TrySetException(ended);
        _spoke.TrySetException(ended);
    }
}
