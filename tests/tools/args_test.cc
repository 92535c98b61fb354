#include "tools/args.h"

#include <gtest/gtest.h>

namespace minutebook::tools {
namespace {

template <typename Wanted>
Wanted Parsed(const std::vector<std::string>& words) {
  const auto args = ParseArgs(words);
  if (!args) {
    ADD_FAILURE() << args.error().message;
    return {};
  }
  if (!std::holds_alternative<Wanted>(*args)) {
    ADD_FAILURE() << "another command was understood";
    return {};
  }
  return std::get<Wanted>(*args);
}

TEST(Args, IngestHasDefaults) {
  const auto args = Parsed<IngestArgs>({"ingest", "papers", "a.pdf"});
  EXPECT_EQ(args.paths, (std::vector<std::string>{"papers", "a.pdf"}));
  EXPECT_EQ(args.db, "minutes.db");
  EXPECT_FALSE(args.quiet);
  EXPECT_EQ(args.log_format, LogFormat::kPlain);
  EXPECT_EQ(args.ocr, OcrChoice::kAuto);
  EXPECT_EQ(args.ocr_languages, "eng");
  EXPECT_EQ(args.ocr_cache, "");
}

TEST(Args, IngestIsToldWhenAndHowToRecogniseText) {
  const auto args = Parsed<IngestArgs>(
      {"ingest", "a.pdf", "--ocr", "never", "--ocr-lang", "eng+cym", "--ocr-cache", "none"});
  EXPECT_EQ(args.ocr, OcrChoice::kNever);
  EXPECT_EQ(args.ocr_languages, "eng+cym");
  EXPECT_EQ(args.ocr_cache, "none");
}

TEST(Args, IngestIsToldWhatToReadAgain) {
  EXPECT_FALSE(Parsed<IngestArgs>({"ingest", "a.pdf"}).retry);
  const auto all = Parsed<IngestArgs>({"ingest", "--retry", "partial"});
  ASSERT_TRUE(all.retry);
  EXPECT_EQ(all.retry->what, Retry::kPartial);
  EXPECT_EQ(all.retry->stage, "");
  EXPECT_TRUE(all.paths.empty());
  const auto some = Parsed<IngestArgs>({"ingest", "papers", "--retry", "stale", "--only", "tables"});
  ASSERT_TRUE(some.retry);
  EXPECT_EQ(some.retry->what, Retry::kStale);
  EXPECT_EQ(some.retry->stage, "tables");
}

TEST(Args, OptionsStandBeforeOrAfterPathsWithOrWithoutEqualsSign) {
  const auto args =
      Parsed<IngestArgs>({"ingest", "a.pdf", "--db=x.db", "--quiet", "b.pdf", "--log-format", "json"});
  EXPECT_EQ(args.paths, (std::vector<std::string>{"a.pdf", "b.pdf"}));
  EXPECT_EQ(args.db, "x.db");
  EXPECT_TRUE(args.quiet);
  EXPECT_EQ(args.log_format, LogFormat::kJson);
}

TEST(Args, WhatFollowsTwoDashesIsAPath) {
  EXPECT_EQ(Parsed<IngestArgs>({"ingest", "--", "--quiet"}).paths, (std::vector<std::string>{"--quiet"}));
}

TEST(Args, ExportTakesOneDocumentOrAll) {
  EXPECT_EQ(Parsed<ExportArgs>({"export", "--format", "json", "--db", "x.db", "a.pdf"}).path, "a.pdf");
  const auto all = Parsed<ExportArgs>({"export", "--format", "jsonl"});
  EXPECT_FALSE(all.path);
  EXPECT_EQ(all.format, ExportFormat::kJsonLines);
}

TEST(Args, AnArgumentOfSeveralWordsIsAPhrase) {
  const struct {
    std::vector<std::string> words;
    const char* query;
  } cases[] = {
      {{"leavers"}, "leavers"},
      {{"care", "leavers"}, "care leavers"},
      {{"care leavers"}, "\"care leavers\""},
      {{"care leavers", "housing"}, "\"care leavers\" housing"},
      {{"\"care leavers\" housing"}, "\"care leavers\" housing"},
  };
  for (const auto& c : cases) {
    std::vector<std::string> words = {"search"};
    words.insert(words.end(), c.words.begin(), c.words.end());
    EXPECT_EQ(Parsed<SearchArgs>(words).query, c.query);
  }
}

TEST(Args, HelpIsFoundEverywhere) {
  EXPECT_EQ(Parsed<HelpArgs>({"--help"}).command, nullptr);
  EXPECT_EQ(Parsed<HelpArgs>({"help"}).command, nullptr);
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"search", "--help"},
                                             {"search", "-h"},
                                             {"help", "search"},
                                             {"--help", "search"},
                                             {"search", "a", "--help"}}) {
    const auto help = Parsed<HelpArgs>(words);
    ASSERT_NE(help.command, nullptr);
    EXPECT_EQ(help.command->name, "search");
  }
  Parsed<VersionArgs>({"--version"});
  Parsed<VersionArgs>({"-V"});
}

TEST(Args, MistakesAreNamed) {
  const struct {
    std::vector<std::string> words;
    const char* says;
  } cases[] = {
      {{}, "a command is missing"},
      {{"ingset", "a"}, "did you mean 'ingest'?"},
      {{"Shwo"}, "there is no command 'Shwo'"},
      {{"shwo"}, "did you mean 'show'?"},
      {{"frobnicate"}, "see 'minutebook --help'"},
      {{"ingest"}, "needs PATH..."},
      {{"ingest", ""}, "empty argument"},
      {{"ingest", "--quite", "a"}, "did you mean '--quiet'?"},
      {{"ingest", "--frobnicate", "a"}, "see 'minutebook ingest --help'"},
      {{"ingest", "--quiet=yes", "a"}, "--quiet"},
      {{"ingest", "a", "--db"}, "--db"},
      {{"ingest", "a", "--db", ""}, "--db"},
      {{"ingest", "a", "--db", "x", "--db", "y"}, "--db"},
      {{"ingest", "a", "--log-format", "xml"}, "plain or json, not 'xml'"},
      {{"ingest", "a", "--ocr", "maybe"}, "auto or never or always or figures, not 'maybe'"},
      {{"ingest", "a", "--lim", "2"}, "no option"},
      {{"ingest", "--retry", "all"}, "failed or partial or stale, not 'all'"},
      {{"ingest", "a", "--only", "read"}, "--only goes with --retry"},
      {{"ingest", "--retry", "stale", "--only", "find"}, "read, clean, tables, segment, extract, load"},
      {{"export"}, "--format jsonl"},
      {{"export", "a", "b"}, "no argument 'b'"},
      {{"search", "a", "--limit", "0"}, "--limit is a number from 1"},
      {{"search", "a", "--limit", "12x"}, "--limit is a number"},
      {{"search", "a", "--limit", "99999999999999999999"}, "--limit is a number"},
      {{"status", "extra"}, "no argument 'extra'"},
  };
  for (const auto& c : cases) {
    const auto args = ParseArgs(c.words);
    ASSERT_FALSE(args) << c.says;
    EXPECT_NE(args.error().message.find(c.says), std::string::npos) << args.error().message;
  }
}

// A command that the parser does not know how to turn into arguments would be taken for another one.
TEST(Args, EveryCommandOfTheTableIsUnderstood) {
  for (const CommandSpec& command : Commands()) {
    std::vector<std::string> words = {std::string(command.name)};
    if (command.max_operands != 0) words.push_back("x");
    for (const OptionSpec& option : command.options) {
      if (option.help.find("needed.") == std::string_view::npos) continue;
      words.insert(words.end(), {"--" + std::string(option.name), "1"});
    }
    const auto args = ParseArgs(words);
    ASSERT_TRUE(args) << command.name;
    EXPECT_EQ(args->index(), 2 + static_cast<std::size_t>(&command - Commands().data())) << command.name;
  }
}

}  // namespace
}  // namespace minutebook::tools
