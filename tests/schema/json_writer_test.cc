#include "schema/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "schema/json_value.h"

namespace minutebook {
namespace {

void WriteSample(JsonWriter& writer) {
  writer.BeginObject();
  writer.Key("a");
  writer.BeginList();
  writer.Integer(-5);
  writer.Number(0.1);
  writer.EndList();
  writer.Key("b");
  writer.BeginObject(true);
  writer.Key("c");
  writer.Null();
  writer.Key("d");
  writer.BeginList();
  writer.Bool(true);
  writer.Text("x");
  writer.EndList();
  writer.EndObject();
  writer.Key("e");
  writer.BeginList();
  writer.EndList();
  writer.EndObject();
}

TEST(JsonWriter, WritesOneLine) {
  JsonWriter writer(false);
  WriteSample(writer);
  EXPECT_EQ(writer.Take(), R"({"a":[-5,0.1],"b":{"c":null,"d":[true,"x"]},"e":[]})");
}

TEST(JsonWriter, Indents) {
  JsonWriter writer(true);
  WriteSample(writer);
  EXPECT_EQ(writer.Take(),
            "{\n \"a\": [\n  -5,\n  0.1\n ],\n \"b\": {\"c\": null, \"d\": [true, \"x\"]},\n \"e\": []\n}\n");
}

TEST(JsonWriter, TextReadsBackTheSame) {
  const std::string text = "\"quotes\" \\ / \b\f\n\t\x1F \u00E9 \U0001F600 \x7F";
  JsonWriter writer(false);
  writer.Text(text);
  EXPECT_EQ(writer.Take(), "\"\\\"quotes\\\" \\\\ / \\u0008\\u000c\\n\\t\\u001f \u00E9 \U0001F600 \x7F\"");
}

TEST(JsonWriter, NumbersReadBackTheSame) {
  for (const double number : {0.0, -0.5, 1.0 / 3, 595.276, 1e300, 5e-324, 12345678901234.5}) {
    JsonWriter writer(false);
    writer.BeginList();
    writer.Number(number);
    writer.EndList();
    const Result<JsonValue> value = ParseJson(writer.Take());
    ASSERT_TRUE(value);
    const JsonValue& read = std::get<JsonValue::List>(value->is).front();
    const auto* integer = std::get_if<std::int64_t>(&read.is);
    EXPECT_EQ(integer != nullptr ? static_cast<double>(*integer) : std::get<double>(read.is), number);
  }
}

TEST(JsonWriter, WhatIsNoNumberIsZero) {
  for (const double number :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    JsonWriter writer(false);
    writer.Number(number);
    EXPECT_EQ(writer.Take(), "0");
  }
}

}  // namespace
}  // namespace minutebook
