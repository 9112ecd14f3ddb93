using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CaseManagement.Domain.Accounts;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Features.Cases.Record;

/// <summary>
/// The facts of acts as the record keeps them: property names, enums by code name, days as yyyy-MM-dd, the facts of a proposed act as <c>{"act":…,"facts":…}</c>. A personal value is
/// replaced by <c>{"ref":…,"hash":…}</c>; the value itself is in the secrets of the case. Facts without a value are left out, so that a fact added to an act later does not stand in the way
/// of the records made before.
/// </summary>
internal static class FactsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Readable in the database: every script is written as itself. The text never becomes a page without being encoded there.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new ParsedText<OrganisationId>(static id => id.Value, static text => new OrganisationId(text)),
            new ParsedText<CaseNumber>(static number => number.ToString(), CaseNumber.Parse),
            new PersonalTextConverter(),
            new ProposedFactsConverter(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNulls } },
    };

    /// <summary>Facts as JSON.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="hide">Keeps a personal value elsewhere and answers the reference to it.</param>
    public static string Write(ActFacts facts, Func<string, SecretReference> hide)
    {
        using var scope = PersonalScope.Open(hide, null);
        return JsonSerializer.Serialize(facts, facts.GetType(), Options);
    }

    /// <summary>Facts from JSON.</summary>
    /// <param name="act">The act they belong to.</param>
    /// <param name="json">As <see cref="Write"/> made it.</param>
    /// <param name="reveal">Gives the value behind a reference; empty when its key was destroyed.</param>
    /// <exception cref="JsonException">The text does not hold these facts.</exception>
    public static ActFacts Read(CaseAct act, string json, Func<Guid, string> reveal)
    {
        using var scope = PersonalScope.Open(null, reveal);
        return (ActFacts?)JsonSerializer.Deserialize(json, Acts.Of(act).FactsType, Options) ?? throw new JsonException("null");
    }

    /// <summary>A list of issued documents as JSON; null when empty.</summary>
    public static string? WriteIssued(IReadOnlyList<IssuedNumber> issued) =>
        issued.Count == 0 ? null : JsonSerializer.Serialize(issued, Options);

    /// <summary>What <see cref="WriteIssued"/> wrote.</summary>
    public static IReadOnlyList<IssuedNumber> ReadIssued(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<IssuedNumber>>(json, Options) ?? [];

    /// <summary>Facts with their personal values in plain: never to be stored, only to be hashed under a key.</summary>
    public static string WritePlain(ActFacts facts)
    {
        using var scope = PersonalScope.Open(static value => new SecretReference(Guid.Empty, value), null);
        return JsonSerializer.Serialize(facts, facts.GetType(), Options);
    }

    private static void LeaveOutNulls(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsRequired))
        {
            property.ShouldSerialize = static (_, value) => value is not null;
        }
    }

    /// <summary>
    /// Where personal values go while one record is written or read. Serialisation is synchronous and stays on its thread, and options made per call would throw away what the
    /// serialiser has learned about a hundred types.
    /// </summary>
    private sealed class PersonalScope : IDisposable
    {
        [ThreadStatic]
        private static PersonalScope? _current;

        private Func<string, SecretReference>? _hide;
        private Func<Guid, string>? _reveal;

        public static PersonalScope Open(Func<string, SecretReference>? hide, Func<Guid, string>? reveal) =>
            _current = _current is null
                ? new PersonalScope { _hide = hide, _reveal = reveal }
                : throw new InvalidOperationException("One record at a time.");

        public static SecretReference Hide(string value) =>
            (_current?._hide ?? throw new InvalidOperationException("Personal values are only written into the record."))(value);

        public static string Reveal(Guid reference) =>
            (_current?._reveal ?? throw new InvalidOperationException("Personal values are only read from the record."))(reference);

        public void Dispose() => _current = null;
    }

    private sealed class PersonalTextConverter : JsonConverter<PersonalText>
    {
        public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var reference = JsonElement.ParseValue(ref reader).GetProperty("ref").GetGuid();
            return new PersonalText(PersonalScope.Reveal(reference));
        }

        public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
        {
            var reference = PersonalScope.Hide(value.Value);
            writer.WriteStartObject();
            writer.WriteString("ref", reference.Id);
            writer.WriteString("hash", reference.Hash);
            writer.WriteEndObject();
        }
    }

    /// <summary>The facts of an act inside those of another (提请审批).</summary>
    private sealed class ProposedFactsConverter : JsonConverter<ActFacts>
    {
        public override ActFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var proposed = JsonElement.ParseValue(ref reader);
            var act =
                Acts.Find(proposed.GetProperty("act").GetString() ?? "")
                ?? throw new JsonException($"No act {proposed.GetProperty("act")}");
            return (ActFacts?)proposed.GetProperty("facts").Deserialize(act.FactsType, options) ?? throw new JsonException("null");
        }

        public override void Write(Utf8JsonWriter writer, ActFacts value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("act", Acts.Of(value.GetType()).Act.ToString());
            writer.WritePropertyName("facts");
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }

    private sealed class ParsedText<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return read(reader.GetString() ?? "");
            }
            catch (FormatException wrong)
            {
                throw new JsonException(wrong.Message, wrong);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}

/// <summary>What the record holds in the place of a personal value.</summary>
/// <param name="Id">Id of the secret.</param>
/// <param name="Hash">Keyed hash of the value.</param>
internal readonly record struct SecretReference(Guid Id, string Hash);
