namespace CaseManagement.Features.Data;

/// <summary>Lets one writer of this process at a time into the database. First come, first served.</summary>
internal sealed class WriteGate
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Waits until no other writer is inside. Dispose what it returns, when the transaction is over, to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        return new Pass(_one);
    }

    private sealed class Pass(SemaphoreSlim one) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                one.Release();
            }
        }
    }
}
