using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed class MLContext
    {
        public MLContext(int? seed = null) { }
        public ModelOperationsCatalog Model { get; } = new ModelOperationsCatalog();
        public TransformsCatalog Transforms { get; } = new TransformsCatalog();
    }

    public sealed class TransformsCatalog
    {
        internal TransformsCatalog() { }
    }

    public sealed class ModelOperationsCatalog
    {
        internal ModelOperationsCatalog() { }

        public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
        {
            inputSchema = new DataViewSchema();
            return null!;
        }

        public ITransformer Load(string filePath, out DataViewSchema inputSchema)
        {
            inputSchema = new DataViewSchema();
            return null!;
        }

        public ITransformer LoadWithDataLoader(Stream stream, out IDataLoader<IMultiStreamSource> loader)
        {
            loader = null!;
            return null!;
        }

        public ITransformer LoadWithDataLoader(string filePath, out IDataLoader<IMultiStreamSource> loader)
        {
            loader = null!;
            return null!;
        }

        public void Save(ITransformer model, DataViewSchema inputSchema, string filePath) { }

        public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer)
            where TSrc : class
            where TDst : class, new()
            => new PredictionEngine<TSrc, TDst>();
    }

    public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable
        where TSrc : class
        where TDst : class, new()
    {
        public TDst Predict(TSrc example) => new TDst();
        public abstract void Predict(TSrc example, ref TDst prediction);
        public void Dispose() { }
    }

    public sealed class PredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst>
        where TSrc : class
        where TDst : class, new()
    {
        internal PredictionEngine() { }
        public override void Predict(TSrc example, ref TDst prediction) { }
    }
}

namespace Microsoft.ML.Data
{
    public interface IMultiStreamSource
    {
        int Count { get; }
    }

    public sealed class EstimatorChain<TLastTransformer> : IEstimator<ITransformer>
        where TLastTransformer : class, ITransformer
    {
        public ITransformer Fit(IDataView input) => null!;
    }
}
