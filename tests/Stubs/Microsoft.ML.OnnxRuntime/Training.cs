using System;
using System.Collections.Generic;

namespace Microsoft.ML.OnnxRuntime
{
    public class CheckpointState : IDisposable
    {
        private CheckpointState() { }
        public static CheckpointState LoadCheckpoint(string checkpointPath) => new CheckpointState();
        public static void SaveCheckpoint(CheckpointState state, string checkpointPath, bool includeOptimizerState = false) { }
        public void Dispose() { }
    }

    public class TrainingSession : IDisposable
    {
        public TrainingSession(CheckpointState state, string trainModelPath, string evalModelPath, string optimizerModelPath) { }
        public TrainingSession(CheckpointState state, string trainModelPath, string optimizerModelPath) { }
        public TrainingSession(CheckpointState state, string trainModelPath) { }
        public TrainingSession(SessionOptions options, CheckpointState state, string trainModelPath, string evalModelPath, string optimizerModelPath) { }
        public void TrainStep(IReadOnlyCollection<FixedBufferOnnxValue> inputValues, IReadOnlyCollection<FixedBufferOnnxValue> outputValues) { }
        public void TrainStep(RunOptions options, IReadOnlyCollection<FixedBufferOnnxValue> inputValues, IReadOnlyCollection<FixedBufferOnnxValue> outputValues) { }
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> TrainStep(IReadOnlyCollection<FixedBufferOnnxValue> inputValues) => new DisposableList<DisposableNamedOnnxValue>();
        public IDisposableReadOnlyCollection<DisposableNamedOnnxValue> TrainStep(RunOptions options, IReadOnlyCollection<FixedBufferOnnxValue> inputValues) => new DisposableList<DisposableNamedOnnxValue>();
        public void OptimizerStep() { }
        public void Dispose() { }
    }
}
