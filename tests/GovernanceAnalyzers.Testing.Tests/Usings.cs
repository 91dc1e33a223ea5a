global using GovernanceAnalyzers.Testing.Tests.Samples;
global using Microsoft.CodeAnalysis;
global using Microsoft.CodeAnalysis.CSharp.Testing;
global using Microsoft.CodeAnalysis.Testing;
global using Xunit;
