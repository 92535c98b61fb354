// The help, the manual page and the README name every command, option and exit status the program has.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/places.h"
#include "tests/support/temp_folder.h"
#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/text_layout.h"

namespace minutebook::tools {
namespace {

std::string Document(const char* name) { return test::ReadWholeFile(test::SourceDir() / name); }

// A manual page with its dashes as they are typed.
std::string ManualPage() {
  std::string text = Document("docs/minutebook.1");
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && text.substr(at, 2) == "\\-") continue;
    plain += text[at];
  }
  return plain;
}

bool Has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

TEST(Docs, TheManualPageNamesEveryCommandAndOption) {
  const std::string page = ManualPage();
  for (const CommandSpec& command : Commands()) {
    const std::string name(command.name);
    EXPECT_TRUE(Has(page, ".B minutebook " + name + "\n")) << "synopsis of " << name;
    EXPECT_TRUE(Has(page, ".TP\n.B " + name + "\n")) << "section on " << name;
    for (const OptionSpec& option : command.options) {
      EXPECT_TRUE(Has(page, "--" + std::string(option.name))) << name << " --" << option.name;
    }
  }
}

TEST(Docs, TheManualPageGivesEveryExitStatusItsMeaning) {
  const std::string page = ManualPage();
  for (const ExitCodeNote& note : kExitCodeNotes) {
    std::string meaning(note.meaning);
    meaning[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(meaning[0])));
    const std::string entry = ".B " + std::to_string(static_cast<int>(note.code)) + "\n" + meaning + ".\n";
    EXPECT_TRUE(Has(page, entry)) << entry;
  }
}

TEST(Docs, TheReadmeNamesEveryCommandOptionAndExitStatus) {
  const std::string readme = Document("README.md");
  for (const CommandSpec& command : Commands()) {
    EXPECT_TRUE(Has(readme, "minutebook " + std::string(command.name))) << command.name;
    for (const OptionSpec& option : command.options) {
      EXPECT_TRUE(Has(readme, "`--" + std::string(option.name))) << command.name << " --" << option.name;
    }
  }
  for (const ExitCodeNote& note : kExitCodeNotes) {
    const std::string row =
        "| " + std::to_string(static_cast<int>(note.code)) + " | " + std::string(note.meaning) + " |";
    EXPECT_TRUE(Has(readme, row)) << row;
  }
}

TEST(Help, NamesEveryCommandOptionAndExitStatus) {
  const std::string help = ProgramHelp();
  for (const ExitCodeNote& note : kExitCodeNotes) EXPECT_TRUE(Has(help, note.meaning)) << note.meaning;
  for (const CommandSpec& command : Commands()) {
    EXPECT_TRUE(Has(help, command.summary));
    const std::string own = CommandHelp(command);
    for (const OptionSpec& option : command.options) {
      EXPECT_TRUE(Has(own, "--" + std::string(option.name))) << command.name << " --" << option.name;
    }
  }
}

TEST(Help, FitsEightyColumns) {
  std::vector<std::string> texts = {ProgramHelp()};
  for (const CommandSpec& command : Commands()) texts.push_back(CommandHelp(command));
  for (const std::string& text : texts) {
    for (const std::string& line : Lines(text)) EXPECT_LE(DisplayWidth(line), 80) << line;
  }
}

}  // namespace
}  // namespace minutebook::tools
