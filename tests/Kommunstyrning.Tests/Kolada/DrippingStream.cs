namespace Kommunstyrning.Tests.Kolada;

/// <summary>Gives at most so many bytes at a time, and counts what has been taken.</summary>
internal sealed class DrippingStream(Func<long, byte?> byteAt, int atATime) : Stream
{
    public DrippingStream(byte[] bytes, int atATime)
        : this(place => place < bytes.Length ? bytes[place] : null, atATime) { }

    public long Taken { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = 0;
        while (given < Math.Min(count, atATime) && byteAt(Taken) is { } next)
        {
            buffer[offset + given++] = next;
            Taken++;
        }
        return given;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
