using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GovernanceAnalyzers.Benchmarks;

/// <summary>Sources as business code has them: controllers, services, queries, parsers, records. The same each time.</summary>
internal static class Generator
{
    private static readonly string[] Nouns = ["Order", "Invoice", "Shipment", "Customer", "Product", "Payment", "Ticket", "Account", "Device", "Report", "Message", "Booking"];

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Concurrent", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Linq", "System.Text", "System.Text.Json", "System.Threading",
        "System.Threading.Tasks", "Microsoft.AspNetCore.Mvc", "Microsoft.Extensions.Logging",
    ];

    /// <param name="aiEvery">Every so many files, one that asks a model and writes its answer to a file; 0 for none.</param>
    public static IEnumerable<SourceText> Files(int count, int aiEvery)
    {
        yield return Text(string.Join('\n', Usings.Select(name => $"global using {name};")));
        for (var i = 0; i < count; i++) yield return Text(File(i, aiEvery > 0 && i % aiEvery == aiEvery - 1));
    }

    private static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);

    private static string File(int i, bool isAi)
    {
        var noun = $"{Nouns[i % Nouns.Length]}{i}";
        var text = new StringBuilder($"namespace Acme.Area{i % 20}.{noun}s;\n\n");
        text.Append(Model(noun, i)).Append(Repository(noun, i)).Append(Service(noun, i)).Append(Parser(noun, i));
        if (i % 3 == 0) text.Append(Controller(noun));
        if (i % 4 == 1) text.Append(Cache(noun, i));
        if (isAi) text.Append(Assistant(noun));
        return text.ToString();
    }

    private static string Model(string noun, int i)
    {
        var text = new StringBuilder($$"""
            public enum {{noun}}State { Draft, Open, Held, Closed }

            public sealed record {{noun}}Line(int Position, string Sku, decimal Price, int Quantity)
            {
                public decimal Total => Price * Quantity;
            }

            /// <summary>One {{noun}} as it is stored.</summary>
            public sealed record {{noun}}
            {
                public required int Id { get; init; }
                public required string Name { get; init; }
                public {{noun}}State State { get; set; }
                public DateTimeOffset Created { get; init; }
                public IReadOnlyList<{{noun}}Line> Lines { get; init; } = [];
                public decimal Total => Lines.Sum(line => line.Total);

            """);
        for (var p = 0; p < 4 + (i % 7); p++) text.Append($"    public {(p % 3) switch { 0 => "string?", 1 => "int", _ => "double?" }} Attribute{p} {{ get; set; }}\n");
        return text.Append("}\n\n").ToString();
    }

    private static string Repository(string noun, int i) => $$"""
        public interface I{{noun}}Repository
        {
            Task<{{noun}}?> FindAsync(int id, CancellationToken cancellationToken);
            Task<IReadOnlyList<{{noun}}>> ListAsync({{noun}}State? state, int page, CancellationToken cancellationToken);
            Task SaveAsync({{noun}} item, CancellationToken cancellationToken);
        }

        public sealed class {{noun}}Repository : I{{noun}}Repository
        {
            private const int PageSize = {{10 + (i % 40)}};
            private readonly ConcurrentDictionary<int, {{noun}}> _items = new();

            public Task<{{noun}}?> FindAsync(int id, CancellationToken cancellationToken) => Task.FromResult(_items.TryGetValue(id, out var item) ? item : null);

            public Task<IReadOnlyList<{{noun}}>> ListAsync({{noun}}State? state, int page, CancellationToken cancellationToken)
            {
                var query = from item in _items.Values
                            where state is null || item.State == state
                            orderby item.Created descending, item.Name
                            select item;
                IReadOnlyList<{{noun}}> result = query.Skip(page * PageSize).Take(PageSize).ToList();
                return Task.FromResult(result);
            }

            public Task SaveAsync({{noun}} item, CancellationToken cancellationToken)
            {
                _items.AddOrUpdate(item.Id, item, (_, old) => old.Created > item.Created ? old : item);
                return Task.CompletedTask;
            }

            public ILookup<{{noun}}State, {{noun}}> ByState() => _items.Values.ToLookup(item => item.State);

            public Dictionary<string, decimal> Turnover(int year) =>
                _items.Values
                    .Where(item => item.Created.Year == year && item.State is not {{noun}}State.Draft)
                    .SelectMany(item => item.Lines, (item, line) => (item.Name, line.Total))
                    .GroupBy(pair => pair.Name, pair => pair.Total, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(group => group.Key, group => group.Sum());
        }


        """;

    private static string Service(string noun, int i) => $$"""
        public sealed class {{noun}}Service(I{{noun}}Repository repository, ILogger<{{noun}}Service> logger)
        {
            private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds({{20 + i}});

            public event EventHandler<{{noun}}>? Changed;

            public async Task<{{noun}}> CloseAsync(int id, string reason, CancellationToken cancellationToken)
            {
                var item = await repository.FindAsync(id, cancellationToken) ?? throw new KeyNotFoundException($"No {{noun}} with the number {id}.");
                if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("A reason is needed.", nameof(reason));
                switch (item.State)
                {
                    case {{noun}}State.Closed:
                        return item;
                    case {{noun}}State.Held when item.Total > {{100 + i}}m:
                        logger.LogWarning("{Id} is held and worth {Total}", id, item.Total);
                        break;
                    case {{noun}}State.Draft or {{noun}}State.Open:
                        logger.LogInformation("Closing {Id} because of {Reason}", id, reason);
                        break;
                }

                item.State = {{noun}}State.Closed;
                await RetryAsync(() => repository.SaveAsync(item, cancellationToken), attempts: 3, cancellationToken);
                Changed?.Invoke(this, item);
                return item;
            }

            public async IAsyncEnumerable<string> ExportAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
            {
                for (var page = 0; ; page++)
                {
                    var items = await repository.ListAsync(null, page, cancellationToken);
                    if (items.Count == 0) yield break;
                    foreach (var item in items)
                        yield return string.Join(';', item.Id.ToString(CultureInfo.InvariantCulture), Quote(item.Name), item.State.ToString(), item.Total.ToString("F2", CultureInfo.InvariantCulture));
                }

                static string Quote(string text) => text.Contains(';') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
            }

            public decimal Discount({{noun}} item) => item switch
            {
                { Total: > 10_000m, Lines.Count: > 5 } => item.Total * 0.1m,
                { Total: > 1_000m } or { State: {{noun}}State.Held } => item.Total * 0.05m,
                { Lines: [var only] } => only.Total * 0.01m,
                _ => 0m,
            };

            private async Task RetryAsync(Func<Task> action, int attempts, CancellationToken cancellationToken)
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        await action();
                        return;
                    }
                    catch (IOException exception) when (attempt < attempts)
                    {
                        logger.LogDebug(exception, "Attempt {Attempt} failed", attempt);
                        await Task.Delay(Delay * attempt, cancellationToken);
                    }
                    finally
                    {
                        logger.LogTrace("Attempt {Attempt} ended", attempt);
                    }
                }
            }
        }


        """;

    private static string Parser(string noun, int i) => $$"""
        public static class {{noun}}Parser
        {
            public static bool TryParse(string text, out {{noun}}Line line, out string error)
            {
                line = new {{noun}}Line(0, "", 0m, 0);
                error = "";
                var parts = text.Split(',', StringSplitOptions.TrimEntries);
                if (parts is not [var position, var sku, var price, var quantity])
                {
                    error = $"expected 4 parts, not {parts.Length}";
                    return false;
                }

                if (!int.TryParse(position, out var number) || number is < 0 or > {{1000 + i}}) error = "position";
                else if (sku.Length == 0 || !sku.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) error = "sku";
                else if (!decimal.TryParse(price, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)) error = "price";
                else if (!int.TryParse(quantity, out var count)) error = "quantity";
                else line = new {{noun}}Line(number, sku, amount, count);
                return error.Length == 0;
            }

            public static string Describe({{noun}} item)
            {
                var text = new StringBuilder();
                text.Append(item.Name).Append(" (").Append(item.Id).Append(')').AppendLine();
                foreach (var line in item.Lines.OrderBy(line => line.Position))
                {
                    text.Append("  ").Append(line.Position.ToString("D3", CultureInfo.InvariantCulture)).Append(' ').Append(line.Sku);
                    text.Append(' ').Append(line.Quantity).Append(" x ").Append(line.Price).AppendLine();
                }

                return text.Append("  total ").Append(item.Total).ToString();
            }

            public static int Checksum(ReadOnlySpan<char> text)
            {
                var (low, high) = ({{1 + (i % 5)}}, 0);
                foreach (var c in text)
                {
                    low = (low + c) % 65521;
                    high = (high + low) % 65521;
                }

                return unchecked((high << 16) | low);
            }

            public static string ToJson({{noun}} item) => JsonSerializer.Serialize(item);
        }


        """;

    private static string Controller(string noun) => $$"""
        [ApiController]
        [Route("api/{{noun}}")]
        public sealed class {{noun}}Controller({{noun}}Service service, I{{noun}}Repository repository) : ControllerBase
        {
            [HttpGet("{id:int}")]
            public async Task<ActionResult<{{noun}}>> Get(int id, CancellationToken cancellationToken)
            {
                var item = await repository.FindAsync(id, cancellationToken);
                return item is null ? NotFound() : Ok(item);
            }

            [HttpGet]
            public async Task<IActionResult> List([FromQuery] {{noun}}State? state, [FromQuery] int page, CancellationToken cancellationToken) =>
                Ok((await repository.ListAsync(state, page, cancellationToken)).Select(item => new { item.Id, item.Name, Discount = service.Discount(item) }));

            [HttpPost("{id:int}/close")]
            public async Task<IActionResult> Close(int id, [FromBody] string reason, CancellationToken cancellationToken)
            {
                try
                {
                    return Ok(await service.CloseAsync(id, reason, cancellationToken));
                }
                catch (KeyNotFoundException exception)
                {
                    return NotFound(exception.Message);
                }
            }
        }


        """;

    private static string Cache(string noun, int i) => $$"""
        public sealed class {{noun}}Cache<TKey, TValue>(int capacity = {{64 + i}}) where TKey : notnull
        {
            private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
            private readonly LinkedList<(TKey Key, TValue Value)> _recent = new();
            private readonly Lock _gate = new();

            public int Count { get { lock (_gate) return _nodes.Count; } }

            public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
            {
                lock (_gate)
                {
                    if (_nodes.TryGetValue(key, out var node))
                    {
                        _recent.Remove(node);
                        _recent.AddFirst(node);
                        return node.Value.Value;
                    }

                    var value = make(key);
                    _nodes[key] = _recent.AddFirst((key, value));
                    while (_nodes.Count > capacity && _recent.Last is { } last)
                    {
                        _nodes.Remove(last.Value.Key);
                        _recent.RemoveLast();
                    }

                    return value;
                }
            }
        }


        """;

    private static string Assistant(string noun) => $$"""
        public sealed class {{noun}}Assistant(Microsoft.Extensions.AI.IChatClient chat, {{noun}}Service service)
        {
            public async Task SummariseAsync({{noun}} item, string path, CancellationToken cancellationToken)
            {
                var prompt = new StringBuilder("Summarise:\n").Append({{noun}}Parser.Describe(item)).Append(service.Discount(item)).ToString();
                var response = await chat.GetResponseAsync([new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.User, prompt)], cancellationToken: cancellationToken);
                var lines = response.Text.Split('\n').Where(line => line.Length > 0).Select(line => "> " + line);
                await File.WriteAllTextAsync(path, string.Join('\n', lines), cancellationToken);
            }
        }


        """;
}
