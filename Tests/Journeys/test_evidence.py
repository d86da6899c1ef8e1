"""The statistics by command, on tables of one's own: what is answered, what is refused, and what no rule looks at."""

import csv
import json
import math
import pathlib
import random
import subprocess

import pytest

from office import binary

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared/data"
ROWS = 600


def ask(*arguments, code=0):
    """The answer, which holds no number that is none; or the sentence of a refusal."""
    run = subprocess.run([binary(), "evidence", *map(str, arguments)], capture_output=True, text=True)
    assert run.returncode == code, (run.returncode, run.stderr)
    return json.loads(run.stdout, parse_constant=pytest.fail) if code == 0 else run.stderr


@pytest.fixture
def people():
    """A lottery from which those with a high z gain, in two folds, with traits that no rule may look at."""
    chance = random.Random(4)
    rows = []
    for number in range(ROWS):
        x, z, d = chance.gauss(0, 1), chance.gauss(0, 1), chance.randrange(2)
        row = {
            "x": x, "z": z, "site": chance.choice(["north", "north", "south"]), "group": chance.choice("abc"), "d": d, "fold": number % 2,
            "born": "" if chance.random() < 0.1 else round(chance.gauss(1980, 10)), "w": chance.randrange(1, 4),
            "arm": chance.choice(["baking", "driving"]) if d else "none",
        }
        row["y"] = x + d * (0.2 + (1.5 if z > 0 else 0)) + (0.5 if row["group"] == "a" else 0) + chance.gauss(0, 1)
        rows.append(row)
    return rows


@pytest.fixture
def sheet(tmp_path):
    def write(rows, name="table.csv"):
        with open(tmp_path / name, "w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return tmp_path / name

    return write


POLICY = ["--outcome", "y", "--covariates", "x,z,site,group,born", "--rule-features", "x,z,site", "--protected", "group,born", "--fold-columns", "fold"]
ONE = ["--treatment", "d"]
SEVERAL = ["--treatment", "arm", "--arms", "--control", "none"]


def chosen(path, scores, extra):
    answer = ask("policy", path, *POLICY, *extra, "--scores", scores)
    return answer, scores.read_text().splitlines()


@pytest.mark.parametrize("extra", [ONE, ONE + ["--propensity", "0.5"], ONE + ["--weights", "w"], SEVERAL], ids=["one", "drawn", "weighted", "several"])
def test_what_is_barred_reaches_no_score(people, sheet, tmp_path, extra):
    _, before = chosen(sheet(people), tmp_path / "before.csv", extra)
    chance = random.Random(1)
    for row in people:
        if row["fold"] == 1:
            row["group"], row["born"] = chance.choice(["b", "", "someone else"]), chance.choice(["", 1900, 2005])
    _, after = chosen(sheet(people), tmp_path / "after.csv", extra)
    own = [place for place, line in enumerate(before) if line.split(",")[2] == "1"]
    assert len(own) == ROWS / 2 and all(before[place] == after[place] for place in own)
    if extra != SEVERAL:
        assert before != after, "The others learn from what was disturbed: it adjusts."


def test_a_fold_does_not_see_its_own_outcomes(people, sheet, tmp_path):
    _, before = chosen(sheet(people), tmp_path / "before.csv", ONE)
    for row in people:
        if row["fold"] == 1:
            row["y"] = -row["y"]
    _, after = chosen(sheet(people), tmp_path / "after.csv", ONE)
    assert [line for line in before if line.split(",")[2] == "1"] == [line for line in after if line.split(",")[2] == "1"]


def test_a_rule_is_found_where_gains_differ_and_every_key_is_there(people, sheet, tmp_path):
    answer, lines = chosen(sheet(people), tmp_path / "scores.csv", ONE)
    assert list(answer) == [
        "n", "share", "cost", "places", "lots_within", "splits", "folds", "rule_features", "barred", "value", "pairs", "fifths", "agreement_between_splits",
        "detectable", "rule", "groups", "verdict", "seed", "warnings"]
    gain = answer["pairs"]["rule_minus_random"]
    assert gain["ci90"][0] == pytest.approx(gain["estimate"] - 1.6448536 * gain["se"]) and gain["se_with_spread"] >= gain["se"]
    assert gain["ci90"][0] > 0 and answer["verdict"]["judged_ahead"]["ci90"][0] > 0
    assert answer["verdict"]["code"] == "rank" and answer["barred"] == ["group", "born"] and answer["splits"] == 1
    assert max(answer["rule"]["inputs"], key=lambda one: one["importance"])["name"] == "z"
    assert lines[0] == "row,split,fold,score,selected" and len(lines) == ROWS + 1
    assert sum(line.endswith(",1") for line in lines) == pytest.approx(ROWS / 2, abs=4)
    several, arms = chosen(sheet(people), tmp_path / "arms.csv", SEVERAL)
    assert arms[0] == "row,split,fold,arm,selected" and {line.split(",")[3] for line in arms[1:]} <= {"none", "baking", "driving"}
    assert list(several["pairs"]["rule_minus_arm"]) == ["baking", "driving"] and several["rule"]["arms"]["baking"]["min_leaf"] == 50


def test_who_gains_is_told_by_the_groups_that_the_rule_does_not_see(people, sheet, tmp_path):
    answer, _ = chosen(sheet(people), tmp_path / "scores.csv", ONE)
    assert [trait["trait"] for trait in answer["groups"]["traits"]] == ["group", "born"]
    groups = answer["groups"]["traits"][0]["groups"]
    assert sum(group["n"] for group in groups) == ROWS
    for group in groups:
        assert group["benefit_of_selected"]["estimate"] > group["benefit"]["estimate"] > 0.3
    # Years of birth are halved; who did not say is a group.
    born = {group["group"]: group["n"] for group in answer["groups"]["traits"][1]["groups"]}
    assert len(born) == 3 and born["not disclosed"] > 20
    weighted, _ = chosen(sheet(people), tmp_path / "weighted.csv", ONE + ["--weights", "w"])
    assert weighted["groups"] is None


def test_places_of_each_service_are_shared_out_and_held_against_lots(people, sheet, tmp_path):
    path = sheet(people)
    answer, lines = chosen(path, tmp_path / "arms.csv", SEVERAL + ["--places", "baking=0.2"])
    assert answer["places"] == {"baking": 0.2, "driving": 0} and answer["share"] is None
    told = [line.split(",") for line in lines[1:]]
    assert {arm for _, _, _, arm, _ in told} == {"none", "baking"}
    assert sum(arm == "baking" for _, _, _, arm, _ in told) == pytest.approx(0.2 * ROWS, abs=2)
    # Those with a high z gain, and they get the places.
    sent = [people[int(row)]["z"] for row, _, _, arm, _ in told if arm == "baking"]
    assert sum(z > 0 for z in sent) > 0.8 * len(sent) and answer["pairs"]["rule_minus_random"]["estimate"] > 0
    basis = ["policy", path, *POLICY, *SEVERAL]
    assert "names no service" in ask(*basis, "--places", "flying=0.2", code=2)
    assert "between 0 and 1" in ask(*basis, "--places", "baking=2", code=2)
    assert "Leave one" in ask(*basis, "--places", "baking=0.2", "--share", "0.5", code=2)
    assert "--arms only" in ask("policy", path, *POLICY, *ONE, "--places", "baking=0.2", code=2)
    assert "weights" in ask(*basis, "--places", "baking=0.2", "--weights", "w", code=2)


def test_claims_in_invented_tables_are_counted():
    answer = ask("claims", "--tables", 2, "--people", 600, "--splits", 2, "--features", 2, "--choice", "staff", "--outcome", "earnings")
    assert answer["rank"]["of"] == 2 and answer["rank"]["tables"] <= answer["by_the_rows_alone"]["tables"]
    assert ask("claims", "--tables", 2, "--people", 900, "--splits", 2, "--pull", "2.5")["rank"]["tables"] == 2
    assert "Choose others" in ask("claims", "--people", 100, code=2)


def test_a_feature_that_is_barred_is_an_error_and_a_suspicious_name_a_warning(people, sheet):
    path = sheet([{**row, "age": row["x"]} for row in people])
    basis = ["policy", path, "--outcome", "y", "--treatment", "d", "--covariates", "x,z"]
    assert "Leave it out" in ask(*basis, "--rule-features", "x,z", "--protected", "z", code=2)
    assert "no column" in ask(*basis, "--rule-features", "x", "--protected", "grup", code=2)
    assert any("“age”" in warning for warning in ask(*basis, "--rule-features", "age", "--splits", "1", "--folds", "2")["warnings"])
    few = ask("policy", sheet(people[:300]), "--outcome", "y", "--treatment", "d", "--covariates", "x", "--rule-features", "x")
    assert few["verdict"]["code"] == "too_few" and few["rule"] is None


EFFECTS = [
    "n", "n1", "n0", "dropped", "estimand", "mean1", "mean0", "difference", "regression", "instrument", "ipw_ht", "ipw_hajek",
    "regression_imputation", "aipw_in_sample", "aipw", "entropy_balance", "propensity", "overlap", "sensitivity", "trimmed", "arms", "verdict", "seed",
    "warnings"]


def test_a_weight_is_as_good_as_repeated_rows(people, sheet):
    arguments = ["--outcome", "y", "--treatment", "d", "--covariates", "x,z,site"]
    weighted = ask("effects", sheet(people), *arguments, "--weights", "w")
    repeated = ask("effects", sheet([row for row in people for _ in range(row["w"])], "more.csv"), *arguments)
    assert list(weighted) == EFFECTS and weighted["n"] == repeated["n"]
    for key in ["difference", "regression", "ipw_hajek", "aipw_in_sample"]:
        assert {k: v for k, v in weighted[key].items() if k != "ci90"} == pytest.approx({k: v for k, v in repeated[key].items() if k != "ci90"}, rel=1e-7)


def test_several_arms_have_the_same_keys(people, sheet):
    answer = ask("effects", sheet(people), "--outcome", "y", *SEVERAL, "--covariates", "x,z", "--randomised")
    assert list(answer) == EFFECTS and [arm["arm"] for arm in answer["arms"]] == ["baking", "driving"]
    assert answer["verdict"]["code"] == "one_service" and answer["verdict"]["claim"] == "effect"


@pytest.mark.parametrize(
    "change, said",
    [({"d": 2}, "Row 5"), ({"x": "inf"}, "Row 5: “x” is infinite"), ({"y": "many"}, "Row 5"), ({"w": -1}, "Row 5: The weight")])
def test_bad_input_is_told_by_its_row_with_the_remedy(people, sheet, change, said):
    people[3].update(change)
    told = ask("effects", sheet(people), "--outcome", "y", "--treatment", "d", "--covariates", "x,z", "--weights", "w", code=2)
    assert told.startswith(said) and ("Correct" in told or "Write" in told)


def test_nothing_explains_itself(people, sheet):
    path = sheet(people)
    told = [
        ask("logit", path, "--outcome", "d", "--features", "x,d", code=2),
        ask("effects", path, "--outcome", "y", "--treatment", "d", "--covariates", "x,y", code=2),
        ask("policy", path, "--outcome", "y", "--treatment", "d", "--covariates", "x", "--rule-features", "x,d", code=2)]
    assert all("cannot explain itself" in words for words in told)


def test_a_word_among_many_numbers_is_a_slip_and_not_a_lost_column(people, sheet):
    people[4]["x"] = "1,5 or so"
    for command in (["logit", "--outcome", "d", "--features", "x,z"], ["effects", "--outcome", "y", "--treatment", "d", "--covariates", "x,z"]):
        told = ask(command[0], sheet(people), *command[1:], code=2)
        assert told.startswith("Row 6: “1,5 or so” in column “x” is not a number") and "Correct it" in told


def test_words_of_which_nothing_can_be_made_are_named(people, sheet):
    rows = [{**row, "town": f"town {number % 60}"} for number, row in enumerate(people)]
    for command in (
        ["logit", "--outcome", "d", "--features", "x,town"], ["effects", "--outcome", "y", "--treatment", "d", "--covariates", "x,town"],
        ["survival", "--time", "w", "--event", "d", "--covariates", "x,town"],
    ):
        answer = ask(command[0], sheet(rows), *command[1:])
        assert any("“town” was left aside" in warning for warning in answer["warnings"]), command


@pytest.mark.parametrize("outcome", [1, 1234.567])
def test_where_all_fare_alike_nothing_is_claimed(people, sheet, outcome):
    path = sheet([{**row, "y": outcome} for row in people])
    effect = ask("effects", path, "--outcome", "y", "--treatment", "d", "--covariates", "x,z", "--randomised")["verdict"]
    assert effect["code"] == "not_shown" and "the same for everybody" in effect["text"]
    rule = ask("policy", path, *POLICY, *ONE)["verdict"]
    assert rule["code"] == "no_difference" and "the same for everybody" in rule["text"]
    several = ask("effects", path, "--outcome", "y", *SEVERAL, "--covariates", "x,z")["verdict"]
    assert several["code"] == "no_difference"


@pytest.mark.parametrize("change", ["gaps", "few"])
def test_a_trait_of_a_handful_of_people_does_not_undo_a_draw(people, sheet, change):
    for number, row in enumerate(people):
        if change == "gaps":
            row["z"] = "" if number % 120 == 7 else row["z"]
        row["few"] = int(change == "few" and number % 120 == 7 and row["d"])
    answer = ask("effects", sheet(people), "--outcome", "y", "--treatment", "d", "--covariates", "x,z,few", "--randomised")
    assert answer["estimand"] == "ate" and answer["trimmed"] is None and answer["verdict"]["code"] == "helps"
    assert answer["overlap"]["max_smd_after"] < 0.2


def test_places_near_the_cut_are_drawn_where_that_is_wished(people, sheet, tmp_path):
    path = sheet(people)
    _, plain = chosen(path, tmp_path / "plain.csv", ONE)
    answer, drawn = chosen(path, tmp_path / "drawn.csv", ONE + ["--share", "0.5", "--lots-within", "0.3"])
    again = chosen(path, tmp_path / "again.csv", ONE + ["--share", "0.5", "--lots-within", "0.3"])[1]
    assert answer["lots_within"] == 0.3 and drawn == again
    sent = [sum(line.endswith(",1") for line in lines) for lines in (plain, drawn)]
    assert sent[0] == sent[1] and plain != drawn
    scores = [line.split(",") for line in drawn[1:]]
    cut = sorted((float(row[3]) for row in scores if row[2] == "1"), reverse=True)[ROWS // 4 - 1]
    spread = math.sqrt(sum((float(row[3])) ** 2 for row in scores) / ROWS)
    moved = [row for row, before in zip(scores, plain[1:]) if row[2] == "1" and row[4] != before[-1]]
    assert moved and all(abs(float(row[3]) - cut) < 2 * 0.3 * spread for row in moved)
    assert "share" in ask("policy", path, *POLICY, *ONE, "--cost", "1", "--lots-within", "0.1", code=2)


def test_what_cannot_be_understood_is_bad_input_too(people, sheet):
    path = sheet(people)
    ask("effects", path, "--outcome", "y", code=2)
    ask("logit", path, "--outcome", "d", "--features", "x", "--ridge", "much", code=2)
    ask("survival", path.with_name("none.csv"), "--time", "x", "--event", "d", code=2)
    ask("effects", path, "--outcome", "y", "--treatment", "d", "--covariates", "x,x", code=2)


def test_fairness_by_command(people, sheet):
    path = sheet([{**row, "sent": int(row["group"] == "a" or row["z"] > 1), "found": int(row["y"] > 0)} for row in people])
    answer = ask("fairness", path, "--selected", "sent", "--groups", "group,site", "--cross", "group,site", "--found", "found", "--treatment", "d")
    assert [trait["trait"] for trait in answer["traits"]] == ["group", "site", "group × site"]
    assert answer["warnings"] >= 2 and answer["warnings_by_chance"] == pytest.approx(0.05 * answer["comparisons"])
    groups = {group["group"]: group for group in answer["traits"][0]["groups"]}
    others = [groups[name]["selected"]["against_reference"] for name in groups if name != answer["traits"][0]["reference"]]
    assert all(math.isfinite(other["ratio"]) for other in others)


def test_time_until_an_event(sheet):
    rows = [{"t": t, "e": e, "g": g} for t, e, g in [(1, 1, "a"), (2, 1, "a"), (3, 0, "b"), (4, 0, "b")]]
    answer = ask("survival", sheet(rows), "--time", "t", "--event", "e", "--group", "g", "--at", "2")
    assert [group["events"] for group in answer["groups"]] == [2, 0] and answer["groups"][0]["median"] == 1
    assert answer["cox"] is None and answer["logrank"]["df"] == 1
    assert "Row 2" in ask("survival", sheet([{"t": -1, "e": 1}]), "--time", "t", "--event", "e", code=2)


@pytest.mark.skipif(not SHARED.exists(), reason="shared/data is not beside the repository")
def test_real_trainings(sheet):
    names = "age,education,black,hispanic,married,nodegree,re74,re75"
    with open(SHARED / "lalonde/nsw_dw.csv") as trained, open(SHARED / "lalonde/psid_controls.csv") as survey:
        rows = [row for row in csv.DictReader(trained) if float(row["treat"]) == 1] + list(csv.DictReader(survey))
    survey = ask("effects", sheet(rows), "--outcome", "re78", "--treatment", "treat", "--covariates", names, "--estimand", "att")
    known = json.loads((SHARED / "reference/reference.json").read_text())
    linear = known["lalonde"]["psid_controls"]["linear"]
    assert survey["verdict"]["code"] == "refused"
    assert [survey["ipw_hajek"]["estimate"], survey["aipw_in_sample"]["estimate"], survey["entropy_balance"]["estimate"]] == pytest.approx(
        [linear["ipw_hajek"], linear["aipw_att"], linear["entropy_balance"]], rel=1e-3)
    assert survey["propensity"]["logit"]["loglik"] == pytest.approx(linear["logit"]["loglik"], abs=1e-5)
    features = "prevearn,hsorged,married,wkless13,afdc,pbhous,class_tr,ojt_jsa,f2sms"
    men = ask(
        "policy", SHARED / "jtpa/jtpa_men.csv", "--outcome", "earnings", "--treatment", "assignmt", "--covariates", features + ",age,black,hispanic",
        "--rule-features", features, "--protected", "age,black,hispanic", "--share", "0.5", "--cost", "774", "--propensity", "0.6667", "--splits", "1", "--folds", "3")
    assert men["verdict"]["code"] == "no_difference" and men["value"]["everyone"]["estimate"] == pytest.approx(340, abs=100)
    offer = ask("effects", SHARED / "jtpa/jtpa_men.csv", "--outcome", "earnings", "--treatment", "assignmt")
    assert round(offer["difference"]["estimate"]) == round(known["jtpa_men"]["by_assignment"]["diff"])
