using System;
using System.Collections.Generic;
using System.IO;
using TorchSharp.Modules;

namespace TorchSharp
{
    public enum DeviceType { CPU, CUDA }

    public static partial class torch
    {
        public enum ScalarType { Float32, Float64 }

        public class Device
        {
        }

        public static Tensor load(string location) => new Tensor();
        public static Tensor from_file(string filename, bool? shared = null, long? size = 0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => new Tensor();

        public partial class Tensor : IDisposable
        {
            public static Tensor load(string location) => new Tensor();
            public static Tensor Load(BinaryReader reader) => new Tensor();
            public static Tensor Load(Stream stream) => new Tensor();
            public static Tensor Load(string location) => new Tensor();
            public void backward(IList<Tensor>? grad_tensors = null, bool create_graph = false, bool retain_graph = false, IList<Tensor>? inputs = null) { }
            public void backward() { }
            public void Dispose() { }
        }

        public static partial class jit
        {
            public class ScriptModule : nn.Module
            {
            }

            public class ScriptModule<TResult> : ScriptModule
            {
            }

            public class ScriptModule<T1, TResult> : ScriptModule
            {
            }

            public class ScriptModule<T1, T2, TResult> : ScriptModule
            {
            }

            public static ScriptModule load(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule load(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule load(string filename, Device map_location) => new();
            public static ScriptModule load(byte[] bytes, Device map_location) => new();
            public static ScriptModule load(string filename, string map_location) => new();
            public static ScriptModule load(byte[] bytes, string map_location) => new();
            public static ScriptModule<TResult> load<TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<TResult> load<TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<TResult> load<TResult>(string filename, Device map_location) => new();
            public static ScriptModule<TResult> load<TResult>(byte[] bytes, Device map_location) => new();
            public static ScriptModule<TResult> load<TResult>(string filename, string map_location) => new();
            public static ScriptModule<TResult> load<TResult>(byte[] bytes, string map_location) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(string filename, Device map_location) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, Device map_location) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(string filename, string map_location) => new();
            public static ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, string map_location) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, Device map_location) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, Device map_location) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, string map_location) => new();
            public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, string map_location) => new();
        }

        public static partial class export
        {
            public class ExportedProgram
            {
            }

            public class ExportedProgram<TResult> : ExportedProgram
            {
            }

            public static ExportedProgram load(string filename) => new();
            public static ExportedProgram<TResult> load<TResult>(string filename) => new();
        }

        public static partial class nn
        {
            public class Module : IDisposable
            {
                public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null) => default;
                public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) => this;
                public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) => this;
                public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null) => this;
                public void Dispose() { }
            }
        }

        public static partial class optim
        {
            public abstract partial class Optimizer
            {
                public class StateDictionary
                {
                }

                public virtual Tensor? step(Func<Tensor>? closure = null) => null;
            }
        }
    }

    public static class TensorExtensionMethods
    {
        public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false) { }
        public static torch.Tensor Load(BinaryReader reader, bool skip = false) => new();
        public static void Load(ref torch.Tensor? tensor, BinaryReader reader, bool skip = false) { }
    }
}

namespace TorchSharp.Modules
{
    public abstract class OptimizerHelper : torch.optim.Optimizer
    {
        public void load_state_dict(string location) { }
        public void load_state_dict(BinaryReader reader) { }
        public virtual void load_state_dict(StateDictionary state_dict) { }
    }

    public sealed class Adam : OptimizerHelper
    {
    }
}
