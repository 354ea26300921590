#include "content/facts/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "content/facts/calendar.hpp"

namespace letopis::facts {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json object_of(const Date& date, bool resolved) {
  Json json;
  json["start"] = resolved ? Json(iso_day(date.start)) : Json(nullptr);
  json["end"] = resolved ? Json(iso_day(date.end)) : Json(nullptr);
  json["grain"] = text_or_null(date.grain);
  json["mod"] = text_or_null(date.mod);
  json["role"] = date.role;
  if (date.julian) {
    json["calendar"] = "gregorian";
    json["julian"] = iso_day(*date.julian);
  }
  if (resolved && date.end.year <= 0) {
    json["era"] = "BC";
    if (date.grain != "century" && date.grain != "millennium")
      json["display_year"] = historical(date.start.year);
  }
  if (date.inferred || date.relative) json["needs_context"] = true;
  return json;
}

Json number(double value) {
  if (std::abs(value) < 9e15 && value == std::trunc(value)) return static_cast<long long>(value);
  return value;
}

Json object_of(const Figure& figure) {
  Json json;
  if (figure.op == Op::vague) {
    json["value"] = nullptr;
    json["order"] = number(figure.low);
  } else if (figure.low != figure.high) {
    json["low"] = number(figure.low);
    json["high"] = number(figure.high);
  } else {
    json["value"] = number(figure.low);
  }
  json["op"] = name_of(figure.low != figure.high ? Op::range : figure.op);
  json["unit"] = text_or_null(figure.unit);
  return json;
}

Json object_of(const Name& name, const Fact& fact) {
  Json json;
  if (fact.kind == Kind::identifier) return {{"ordinal", number(name.ordinal)}, {"name", name.nominative}};
  json["nominative"] = name.nominative;
  json["canonical"] = text_or_null(fact.canonical);
  json["year"] = name.year ? Json(*name.year) : Json(nullptr);
  if (name.year) json["year_source"] = "text";
  return json;
}

}  // namespace

std::string to_json(const Fact& fact, const language::Document& document) {
  const auto& sentence = document.sentences[fact.sentence];
  Json json;
  json["kind"] = name_of(fact.kind);
  json["begin"] = fact.span.begin;
  json["end"] = fact.span.end;
  json["surface"] = document.narrative.text.substr(fact.span.begin, fact.span.end - fact.span.begin);
  json["sentence"] = {sentence.begin, sentence.end};
  json["polarity"] = language::name_of(fact.polarity);
  json["standalone"] = fact.standalone;
  json["value"] = text_or_null(fact.value);
  if (!fact.reason.empty()) json["reason"] = fact.reason;
  if (fact.attributive) json["attributive"] = true;
  if (const auto* date = std::get_if<Date>(&fact.object))
    json["date"] = object_of(*date, !fact.value.empty());
  if (const auto* figure = std::get_if<Figure>(&fact.object)) json["figure"] = object_of(*figure);
  if (const auto* name = std::get_if<Name>(&fact.object)) json["name"] = object_of(*name, fact);
  if (const auto* duration = std::get_if<Duration>(&fact.object)) {
    json["duration"]["duration"] = text_or_null(duration->iso);
    if (duration->figure.op != Op::equal) json["duration"]["op"] = name_of(duration->figure.op);
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace letopis::facts
