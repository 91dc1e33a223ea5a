using System;

namespace Microsoft.ML
{
    public interface IDataView
    {
        long? GetRowCount();
    }

    public sealed class DataViewSchema
    {
    }

    public interface ITransformer
    {
        IDataView Transform(IDataView input);
    }

    public interface IEstimator<out TTransformer>
        where TTransformer : ITransformer
    {
        TTransformer Fit(IDataView input);
    }

    public interface IDataLoader<in TSource>
    {
        IDataView Load(TSource source);
    }
}
