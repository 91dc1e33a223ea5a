using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GovernanceAnalyzers.Tests.Actions.Provenance;

public sealed class GOV0706StrippedProvenanceTests
{
    private const string Id = "GOV0706";

    /// <summary>As much of the libraries as the tests use; the catalogue's lines are held to their signatures elsewhere.</summary>
    private const string ImageSharp = """
        namespace SixLabors.ImageSharp
        {
            public class Image : IDisposable
            {
                public static Image Load(Stream stream) => throw null!;
                public static Image Load(byte[] bytes) => throw null!;
                public Metadata.ImageMetadata Metadata => throw null!;
                public void Save(Stream stream, Formats.ImageEncoder encoder) { }
                public void Dispose() { }
            }
        }
        namespace SixLabors.ImageSharp.Metadata { public class ImageMetadata { public object? ExifProfile { get; set; } public object? XmpProfile { get; set; } public object? IptcProfile { get; set; } public object? IccProfile { get; set; } } }
        namespace SixLabors.ImageSharp.Formats { public class ImageEncoder { public bool SkipMetadata { get; init; } } public class PngEncoder : ImageEncoder { } }
        """;

    private const string Magick = "namespace ImageMagick { public interface IMagickImage { void Strip(); void Resize(int width, int height); byte[] ToByteArray(); } public class MagickImage : IMagickImage { public MagickImage(byte[] data) { } public void Strip() { } public void Resize(int width, int height) { } public byte[] ToByteArray() => []; } }";

    private const string Skia = """
        namespace SkiaSharp;
        public enum SKEncodedImageFormat { Png }
        public class SKData { public byte[] ToArray() => []; }
        public class SKImage { public static SKImage FromEncodedData(byte[] data) => throw null!; public SKData Encode() => throw null!; public SKData Encode(SKEncodedImageFormat format, int quality) => throw null!; }
        """;

    private const string Usings = "using ImageMagick; using SixLabors.ImageSharp; using SixLabors.ImageSharp.Formats; using SkiaSharp;\n";

    private const string Members = """

            private static byte[] Load(string path) => File.ReadAllBytes(path);
        }

        public static class Provenance { [StampsProvenance] public static byte[] Sign(byte[] image) => [.. image, 1]; public static byte[] Copy(byte[] image) => image; }
        [StampsProvenance] public sealed record Signed(byte[] Bytes);
        [ThirdPartyContent] public sealed record Photo(string Path, byte[] Bytes);
        """;

    [Fact]
    public Task Stamped_content_loses_what_says_so() => VerifyMembers("""
        public void A(byte[] made) { using var image = Image.Load(Provenance.Sign(made)); [|image.Metadata.XmpProfile = null|]; }
        public void B(byte[] made) { var signed = Provenance.Sign(made); using var image = Image.Load(new MemoryStream(signed)); [|image.Metadata.ExifProfile = null|]; image.Metadata.IccProfile = null; }
        public byte[] C(byte[] made) { var image = new MagickImage(Provenance.Sign(made)); image.Resize(1, 1); [|image.Strip()|]; return image.ToByteArray(); }
        public byte[] D(byte[] made) => [|SKImage.FromEncodedData(Provenance.Sign(made)).Encode(SKEncodedImageFormat.Png, 90)|].ToArray();
        public void E(Signed signed, Stream target) { using var image = Image.Load(signed.Bytes); [|image.Metadata.IptcProfile = null|]; }
        """);

    [Fact]
    public Task An_encoder_may_be_told_to_leave_it_out() => VerifyMembers("""
        public void A(byte[] made, Stream target) { using var image = Image.Load(Provenance.Sign(made)); image.Save(target, new PngEncoder { [|SkipMetadata = true|] }); }
        public void B(byte[] made, Stream target) { using var image = Image.Load(Provenance.Sign(made)); image.Save(target, new PngEncoder { SkipMetadata = false }); }
        public void C(byte[] made, Stream target) { using var image = Image.Load(made); image.Save(target, new PngEncoder { SkipMetadata = true }); }
        """);

    [Fact]
    public Task Content_of_others_keeps_what_it_says() => VerifyMembers("""
        public void A([ThirdPartyContent] byte[] photo) { using var image = Image.Load(photo); [|image.Metadata.ExifProfile = null|]; }
        public void B(Photo photo) { using var image = Image.Load(File.ReadAllBytes(photo.Path)); [|image.Metadata.ExifProfile = null|]; }
        public byte[] C([ThirdPartyContent(Licence = "CC-BY-4.0", AiUse = AiUse.Allowed)] byte[] photo) { var image = new MagickImage(photo); [|image.Strip()|]; return Provenance.Sign(image.ToByteArray()); }
        """);

    [Fact]
    public Task It_is_followed_through_helpers() => VerifyMembers("""
        private readonly byte[] _signed = Provenance.Sign([]);
        private byte[] Make(byte[] made) { var signed = Provenance.Sign(made); return signed; }
        public void A(byte[] made) { using var image = Image.Load(Make(made)); [|image.Metadata.ExifProfile = null|]; }
        public void B() { using var image = Image.Load(_signed); [|image.Metadata.ExifProfile = null|]; }
        """);

    [Fact]
    public Task What_has_no_stamp_or_gets_one_again() => VerifyMembers("""
        public void A(byte[] made) { using var image = Image.Load(made); image.Metadata.ExifProfile = null; }
        public void B(byte[] made) { using var image = Image.Load(Provenance.Copy(made)); image.Metadata.ExifProfile = null; }
        public byte[] C(byte[] made) { var image = new MagickImage(Provenance.Sign(made)); image.Strip(); return Provenance.Sign(image.ToByteArray()); }
        public byte[] D(byte[] made) => Provenance.Sign(SKImage.FromEncodedData(Provenance.Sign(made)).Encode(SKEncodedImageFormat.Png, 90).ToArray());
        public byte[] E(byte[] made) => SKImage.FromEncodedData(Provenance.Sign(made)).Encode().ToArray();
        public void F(byte[] made, object exif) { using var image = Image.Load(Provenance.Sign(made)); image.Metadata.ExifProfile = exif; }
        public byte[] G(byte[] made) { var image = new MagickImage(made); image.Strip(); return Provenance.Sign(image.ToByteArray()); }
        """);

    [Fact]
    public Task Only_inside_systems() => Verify("public class Outside { public void A(byte[] made) { using var image = Image.Load(Provenance.Sign(made)); image.Metadata.ExifProfile = null; }" + Members);

    [Fact]
    public Task The_message_names_what_is_lost() => VerifyMembers(
        "public void A(byte[] made) { using var image = Image.Load({|#1:Provenance.Sign(made)|}); {|#0:image.Metadata.XmpProfile = null|}; } public void B([ThirdPartyContent] byte[] photo) { using var image = Image.Load({|#3:photo|}); {|#2:image.Metadata.XmpProfile = null|}; }",
        Rule.Result(Id, 0, "ImageMetadata.XmpProfile", "Provenance.Sign(made)", "carries a provenance stamp: keep its metadata, or stamp the result").WithLocation(1),
        Rule.Result(Id, 2, "ImageMetadata.XmpProfile", "photo", "belongs to somebody else: keep what it says of where it comes from").WithLocation(3));

    [Fact]
    public Task Code_with_errors()
    {
        var test = Test("#pragma warning disable\n[AdvancedAiSystem] public class Desk { public void A(byte[] made) { using var image = Image.Load(Provenance.Sign(made); image.Metadata.ExifProfile = null; } }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    private static Task VerifyMembers(string members, params DiagnosticResult[] expected) => Verify("[AdvancedAiSystem] public class Desk\n{\n" + members + Members, expected);

    private static Task Verify(string source, params DiagnosticResult[] expected)
    {
        var test = Test(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static RuleTest Test(string source)
    {
        var test = Acme.Test(Id, Usings + source);
        test.TestState.AdditionalReferences.AddRange(new[] { ("SixLabors.ImageSharp", ImageSharp), ("Magick.NET.Core", Magick), ("SkiaSharp", Skia) }.Select(library => Acme.Compile(library.Item1, library.Item2)));
        return test;
    }
}
