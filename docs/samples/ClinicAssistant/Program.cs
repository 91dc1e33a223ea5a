using ClinicAssistant;
using ClinicAssistant.Chat;
using ClinicAssistant.Questions;
using ClinicAssistant.Risk;
using ClinicAssistant.Storage;
using ClinicAssistant.Summaries;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<RiskModelOptions>().BindConfiguration("RiskModel").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<RiskModel>();
builder.Services.AddSingleton<AnswerStore>();
builder.Services.AddSingleton<AnswerService>();
builder.Services.AddSingleton<IChatClient>(_ =>
    builder.Configuration["OpenAI:ApiKey"] is { Length: > 0 } key
        ? new OpenAIChatClient(new ChatClient(Models.Chat, key), Models.Chat)
        : new LocalChatClient());

var app = builder.Build();

// A model that cannot be loaded should stop the service before it takes a question.
app.Services.GetRequiredService<RiskModel>();

app.MapQuestions();
app.MapSummaries();

app.Run();
