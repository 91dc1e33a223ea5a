using Microsoft.Extensions.Options;

namespace ClinicAssistant.Governed.Storage;

/// <summary>Files of one JSON object a line.</summary>
internal sealed class JsonLines(IOptions<StorageOptions> options, IHostEnvironment environment) : IDisposable
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);
    private readonly SemaphoreSlim _gate = new(1);

    public async Task AppendAsync(string file, string line, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(_folder);
            await File.AppendAllTextAsync(Path.Combine(_folder, file), line + Environment.NewLine, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
