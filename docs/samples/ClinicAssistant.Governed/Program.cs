using ClinicAssistant.Governed;
using ClinicAssistant.Governed.Chat;
using ClinicAssistant.Governed.Control;
using ClinicAssistant.Governed.Privacy;
using ClinicAssistant.Governed.Provenance;
using ClinicAssistant.Governed.Questions;
using ClinicAssistant.Governed.Risk;
using ClinicAssistant.Governed.Storage;
using ClinicAssistant.Governed.Summaries;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddOptions<AssistantOptions>().BindConfiguration("Assistant");
builder.Services.AddOptions<PrivacyNoticeOptions>().BindConfiguration("PrivacyNotice").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<RiskModelOptions>().BindConfiguration("RiskModel").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<AssistantSwitch>();
builder.Services.AddSingleton<InputScreening>();
builder.Services.AddSingleton<RiskModel>();
builder.Services.AddSingleton<JsonLines>();
builder.Services.AddSingleton<AnswerStore>();
builder.Services.AddSingleton<PrivacyNotices>();
builder.Services.AddSingleton<ProvenanceStamper>();
builder.Services.AddSingleton<AnswerService>();
builder.Services.AddSingleton<ConversationSummariser>();
builder.Services.AddSingleton<IChatClient>(_ => new TracedChatClient(
    builder.Configuration["OpenAI:ApiKey"] is { Length: > 0 } key
        ? new OpenAIChatClient(new ChatClient(Models.Chat, key), Models.Chat)
        : new LocalChatClient()));

var app = builder.Build();

// A model that cannot be loaded, or is not the approved one, should stop the service before it takes a question.
app.Services.GetRequiredService<RiskModel>();

app.MapPrivacy();
app.MapProvenance();
app.MapQuestions();
app.MapSummaries();

app.Run();
