using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CaseManagement.Features.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    NormalizedName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    OrganisationId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    IsReconsiderationOfficer = table.Column<bool>(type: "boolean", nullable: false),
                    CertificateNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    EncryptedPhone = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    UserName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ActDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    SavedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    SeenEntries = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ActEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Issued = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    StatusBefore = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    StatusAfter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CommandKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LegalDay = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    OnBehalfOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOfName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ImportedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseClocks",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Limit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Provisional = table.Column<bool>(type: "boolean", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RuleVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    CalendarVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClocks", x => new { x.CaseId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "CaseDocuments",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<int>(type: "integer", nullable: true),
                    Model = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TemplateVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    FontSetVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RendererVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    IssuedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocuments", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "CaseKeys",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    MasterKeyId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Wrapped = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: true),
                    DestroyedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseKeys", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "CaseParties",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IdentityIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    TelephoneIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseParties", x => new { x.CaseId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "CasePersons",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePersons", x => new { x.CaseId, x.Kind, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "CaseSecrets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cipher = table.Column<byte[]>(type: "bytea", maxLength: 1600, nullable: false),
                    KeyedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseSecrets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NumberCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NumberYear = table.Column<int>(type: "integer", nullable: false),
                    NumberSequence = table.Column<int>(type: "integer", nullable: false),
                    Slug = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StatusSince = table.Column<DateOnly>(type: "date", nullable: false),
                    Procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Applicants = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Respondents = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Matter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ConcernsEnterprise = table.Column<bool>(type: "boolean", nullable: false),
                    Risk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConcludedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    OutcomeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    OutcomeIsCorrective = table.Column<bool>(type: "boolean", nullable: false),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ConsultationIsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    ReviewDue = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewDueIsProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    NextDue = table.Column<DateOnly>(type: "date", nullable: true),
                    NextDueIsProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    RefreshOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastSequence = table.Column<int>(type: "integer", nullable: false),
                    HeadHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CopyNotifications",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Of = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    AcknowledgedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyNotifications", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FriendlyName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StoredAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Hearings",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Online = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hearings", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Holder = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Until = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => new { x.Organ, x.Code, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "Obligations",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Provisional = table.Column<bool>(type: "boolean", nullable: false),
                    PerformedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevisitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FoundUnperformed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligations", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    QueuedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    LastError = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Occasion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PapersToServe",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<int>(type: "integer", nullable: false),
                    Recipient = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    RecipientName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ServeBy = table.Column<DateOnly>(type: "date", nullable: false),
                    Provisional = table.Column<bool>(type: "boolean", nullable: false),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PapersToServe", x => new { x.CaseId, x.Document, x.Recipient });
                });

            migrationBuilder.CreateTable(
                name: "PerformedCommands",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PerformedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PerformedCommands", x => new { x.Scope, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "RecordRootHeads",
                columns: table => new
                {
                    Chain = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    LastSequence = table.Column<int>(type: "integer", nullable: false),
                    Root = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordRootHeads", x => new { x.Chain, x.LastSequence });
                });

            migrationBuilder.CreateTable(
                name: "RecordRoots",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    Cases = table.Column<int>(type: "integer", nullable: false),
                    SystemChains = table.Column<int>(type: "integer", nullable: false),
                    HeadsHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MovedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordRoots", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "RequiredActions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Sentence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Article = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Permission = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ForOrganisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Provisional = table.Column<bool>(type: "boolean", nullable: false),
                    Limit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    IsWaiting = table.Column<bool>(type: "boolean", nullable: false),
                    Turn = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequiredActions", x => new { x.CaseId, x.No });
                });

            migrationBuilder.CreateTable(
                name: "SearchTokens",
                columns: table => new
                {
                    Token = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTokens", x => new { x.Token, x.ReceivedOn, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "Services",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Recipient = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Services", x => new { x.CaseId, x.Document, x.Sequence, x.Recipient });
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SystemEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Chain = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LegalDay = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    OnBehalfOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOfName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleClaims_AccountRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AccountRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AccountLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AccountTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    RevokedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_Accounts_FromId",
                        column: x => x.FromId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_Accounts_ToId",
                        column: x => x.ToId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Occasion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartyAccounts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyKey = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    GrantedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyAccounts", x => new { x.CaseId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_PartyAccounts_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolesOfAccounts",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoleId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolesOfAccounts", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_RolesOfAccounts_AccountRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AccountRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RolesOfAccounts_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SentBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    SentById = table.Column<Guid>(type: "uuid", nullable: false),
                    SentByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    FinishedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    Cases = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SentBatches_Accounts_SentById",
                        column: x => x.SentById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActDraftFiles",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActDraftFiles", x => new { x.DraftId, x.Hash });
                    table.ForeignKey(
                        name: "FK_ActDraftFiles_ActDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "ActDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RenderedDocuments",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    RendererVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    FontSetVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RenderedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RenderedDocuments", x => new { x.CaseId, x.No });
                    table.ForeignKey(
                        name: "FK_RenderedDocuments_CaseDocuments_CaseId_No",
                        columns: x => new { x.CaseId, x.No },
                        principalTable: "CaseDocuments",
                        principalColumns: new[] { "CaseId", "No" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    UploadedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AttachedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Files_Hash",
                        column: x => x.Hash,
                        principalTable: "Files",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    UploadedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileUploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileUploads_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FileUploads_Files_Hash",
                        column: x => x.Hash,
                        principalTable: "Files",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BatchLetters",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Organ = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Batch = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Cases = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ModelHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TemplateVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchLetters", x => new { x.BatchId, x.Organisation });
                    table.ForeignKey(
                        name: "FK_BatchLetters_SentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "SentBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RenderedBatchLetters",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    RendererVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    FontSetVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RenderedAt = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RenderedBatchLetters", x => new { x.BatchId, x.Organisation });
                    table.ForeignKey(
                        name: "FK_RenderedBatchLetters_BatchLetters_BatchId_Organisation",
                        columns: x => new { x.BatchId, x.Organisation },
                        principalTable: "BatchLetters",
                        principalColumns: new[] { "BatchId", "Organisation" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClaims_UserId",
                table: "AccountClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountLogins_UserId",
                table: "AccountLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AccountRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_OrganisationId_DisplayName",
                table: "Accounts",
                columns: new[] { "OrganisationId", "DisplayName" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActDraftFiles_Hash",
                table: "ActDraftFiles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ActDrafts_CaseId_Key_Version",
                table: "ActDrafts",
                columns: new[] { "CaseId", "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActEntries_ActorId_EnteredAt",
                table: "ActEntries",
                columns: new[] { "ActorId", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ActEntries_CaseId_Sequence",
                table: "ActEntries",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ActEntries_EnteredAt",
                table: "ActEntries",
                column: "EnteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_BatchLetters_Number",
                table: "BatchLetters",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BatchLetters_Organisation_Day",
                table: "BatchLetters",
                columns: new[] { "Organisation", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarNotices_Year_ImportedAt",
                table: "CalendarNotices",
                columns: new[] { "Year", "ImportedAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseClocks_State_Due",
                table: "CaseClocks",
                columns: new[] { "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseClocks_State_Provisional",
                table: "CaseClocks",
                columns: new[] { "State", "Provisional" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_IssuedAt",
                table: "CaseDocuments",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_Kind_Day",
                table: "CaseDocuments",
                columns: new[] { "Kind", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_Number",
                table: "CaseDocuments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaseId_Sequence",
                table: "CaseFiles",
                columns: new[] { "CaseId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Hash_CaseId",
                table: "CaseFiles",
                columns: new[] { "Hash", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseKeys_MasterKeyId",
                table: "CaseKeys",
                column: "MasterKeyId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseParties_IdentityIndex",
                table: "CaseParties",
                column: "IdentityIndex");

            migrationBuilder.CreateIndex(
                name: "IX_CaseParties_Organisation_ReceivedOn_CaseId",
                table: "CaseParties",
                columns: new[] { "Organisation", "ReceivedOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseParties_TelephoneIndex",
                table: "CaseParties",
                column: "TelephoneIndex");

            migrationBuilder.CreateIndex(
                name: "IX_CasePersons_AccountId_Kind_CaseId",
                table: "CasePersons",
                columns: new[] { "AccountId", "Kind", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseSecrets_CaseId",
                table: "CaseSecrets",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseSecrets_KeyedHash",
                table: "CaseSecrets",
                column: "KeyedHash");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_Field_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "Organ", "Field", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_LeadId_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "Organ", "LeadId", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_NextDue_Id",
                table: "Cases",
                columns: new[] { "Organ", "NextDue", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_NumberYear_NumberSequence",
                table: "Cases",
                columns: new[] { "Organ", "NumberYear", "NumberSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "Organ", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_SecondId_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "Organ", "SecondId", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Organ_Status_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "Organ", "Status", "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ReceivedOn_Id",
                table: "Cases",
                columns: new[] { "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_RefreshOn",
                table: "Cases",
                column: "RefreshOn");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Slug",
                table: "Cases",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CopyNotifications_Organ_SentOn",
                table: "CopyNotifications",
                columns: new[] { "Organ", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyNotifications_Organ_State_Due",
                table: "CopyNotifications",
                columns: new[] { "Organ", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_CopyNotifications_Organisation_State_SentOn",
                table: "CopyNotifications",
                columns: new[] { "Organisation", "State", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_FromId",
                table: "Delegations",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_ToId_FromDay",
                table: "Delegations",
                columns: new[] { "ToId", "FromDay" });

            migrationBuilder.CreateIndex(
                name: "IX_FileUploads_AccountId_Hash",
                table: "FileUploads",
                columns: new[] { "AccountId", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_FileUploads_Hash",
                table: "FileUploads",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Hearings_State_Day",
                table: "Hearings",
                columns: new[] { "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AccountId_Occasion",
                table: "Notices",
                columns: new[] { "AccountId", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AccountId_ReadAt_SentAt",
                table: "Notices",
                columns: new[] { "AccountId", "ReadAt", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_CaseId",
                table: "Notices",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Organ_State_Due",
                table: "Obligations",
                columns: new[] { "Organ", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_Obligations_Organisation_State_Due",
                table: "Obligations",
                columns: new[] { "Organisation", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_SentAt_NextAttemptAt",
                table: "OutgoingMails",
                columns: new[] { "SentAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_To_Occasion",
                table: "OutgoingMails",
                columns: new[] { "To", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PapersToServe_Organ_ServeBy_IssuedOn_CaseId",
                table: "PapersToServe",
                columns: new[] { "Organ", "ServeBy", "IssuedOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_PartyAccounts_AccountId",
                table: "PartyAccounts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PerformedCommands_PerformedAt",
                table: "PerformedCommands",
                column: "PerformedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RecordRootHeads_CaseId_LastSequence",
                table: "RecordRootHeads",
                columns: new[] { "CaseId", "LastSequence" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordRootHeads_Root_Chain",
                table: "RecordRootHeads",
                columns: new[] { "Root", "Chain" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_Due_CaseId_No",
                table: "RequiredActions",
                columns: new[] { "Due", "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_ForOrganisation_IsWaiting_Due",
                table: "RequiredActions",
                columns: new[] { "ForOrganisation", "IsWaiting", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_LeadId_Turn_Due_CaseId_No",
                table: "RequiredActions",
                columns: new[] { "LeadId", "Turn", "Due", "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_Organ_Turn_Due_CaseId_No",
                table: "RequiredActions",
                columns: new[] { "Organ", "Turn", "Due", "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_Organ_Turn_Permission_Due_CaseId_No",
                table: "RequiredActions",
                columns: new[] { "Organ", "Turn", "Permission", "Due", "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredActions_SecondId_Turn_Due_CaseId_No",
                table: "RequiredActions",
                columns: new[] { "SecondId", "Turn", "Due", "CaseId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleClaims_RoleId",
                table: "RoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_RolesOfAccounts_RoleId",
                table: "RolesOfAccounts",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTokens_CaseId",
                table: "SearchTokens",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SentBatches_Organ_Day",
                table: "SentBatches",
                columns: new[] { "Organ", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SentBatches_Organ_Key",
                table: "SentBatches",
                columns: new[] { "Organ", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SentBatches_Organ_Name",
                table: "SentBatches",
                columns: new[] { "Organ", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SentBatches_SentById",
                table: "SentBatches",
                column: "SentById");

            migrationBuilder.CreateIndex(
                name: "IX_Services_State_Day",
                table: "Services",
                columns: new[] { "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemEntries_Action_EnteredAt",
                table: "SystemEntries",
                columns: new[] { "Action", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemEntries_ActorId_EnteredAt",
                table: "SystemEntries",
                columns: new[] { "ActorId", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemEntries_CaseId_ActorId_LegalDay",
                table: "SystemEntries",
                columns: new[] { "CaseId", "ActorId", "LegalDay" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemEntries_Chain_Sequence",
                table: "SystemEntries",
                columns: new[] { "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SystemEntries_EnteredAt_Chain_Sequence",
                table: "SystemEntries",
                columns: new[] { "EnteredAt", "Chain", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountClaims");

            migrationBuilder.DropTable(
                name: "AccountLogins");

            migrationBuilder.DropTable(
                name: "AccountTokens");

            migrationBuilder.DropTable(
                name: "ActDraftFiles");

            migrationBuilder.DropTable(
                name: "ActEntries");

            migrationBuilder.DropTable(
                name: "CalendarNotices");

            migrationBuilder.DropTable(
                name: "CaseClocks");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "CaseKeys");

            migrationBuilder.DropTable(
                name: "CaseParties");

            migrationBuilder.DropTable(
                name: "CasePersons");

            migrationBuilder.DropTable(
                name: "CaseSecrets");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "CopyNotifications");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "FileUploads");

            migrationBuilder.DropTable(
                name: "Hearings");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "Obligations");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "PapersToServe");

            migrationBuilder.DropTable(
                name: "PartyAccounts");

            migrationBuilder.DropTable(
                name: "PerformedCommands");

            migrationBuilder.DropTable(
                name: "RecordRootHeads");

            migrationBuilder.DropTable(
                name: "RecordRoots");

            migrationBuilder.DropTable(
                name: "RenderedBatchLetters");

            migrationBuilder.DropTable(
                name: "RenderedDocuments");

            migrationBuilder.DropTable(
                name: "RequiredActions");

            migrationBuilder.DropTable(
                name: "RoleClaims");

            migrationBuilder.DropTable(
                name: "RolesOfAccounts");

            migrationBuilder.DropTable(
                name: "SearchTokens");

            migrationBuilder.DropTable(
                name: "Services");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "SystemEntries");

            migrationBuilder.DropTable(
                name: "ActDrafts");

            migrationBuilder.DropTable(
                name: "Files");

            migrationBuilder.DropTable(
                name: "BatchLetters");

            migrationBuilder.DropTable(
                name: "CaseDocuments");

            migrationBuilder.DropTable(
                name: "AccountRoles");

            migrationBuilder.DropTable(
                name: "SentBatches");

            migrationBuilder.DropTable(
                name: "Accounts");
        }
    }
}
