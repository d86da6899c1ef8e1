"""What other software takes for the same: called by evidence.py with the packages of evidence.txt. Reading the table is not counted."""

import json
import sys
import time

import numpy as np

what, sheet = sys.argv[1:]
with open(sheet) as file:
    names = file.readline().strip().split(",")
    values = np.loadtxt(file, delimiter=",")
column = {name: values[:, place] for place, name in enumerate(names)}
inputs = values[:, : len(names) - 4]
treated, outcome = column["treated"], column["outcome"]


def logit():
    import statsmodels.api as sm

    design = sm.add_constant(inputs)
    return "statsmodels Logit", lambda: sm.Logit(treated, design).fit(disp=0).bse.sum()


def aipw():
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.model_selection import StratifiedKFold

    def once(seed):
        scores = np.empty(len(outcome))
        for training, fold in StratifiedKFold(5, shuffle=True, random_state=seed).split(inputs, treated):
            e = LogisticRegression(C=1.0).fit(inputs[training], treated[training]).predict_proba(inputs[fold])[:, 1].clip(0.02, 0.98)
            one, none = (
                Ridge(1.0).fit(inputs[rows], outcome[rows]).predict(inputs[fold])
                for rows in (training[treated[training] == arm] for arm in (1, 0))
            )
            d, y = treated[fold], outcome[fold]
            scores[fold] = one - none + d * (y - one) / e - (1 - d) * (y - none) / (1 - e)
        return scores.mean()

    return "scikit-learn, ridge and logit", lambda: np.median([once(seed) for seed in range(3)])


def survival():
    from lifelines import KaplanMeierFitter

    return "lifelines", lambda: KaplanMeierFitter().fit(column["days"], column["event"]).median_survival_time_


def policy():
    from sklearn.ensemble import BaggingRegressor
    from sklearn.linear_model import RidgeCV
    from sklearn.model_selection import KFold
    from sklearn.tree import DecisionTreeRegressor

    psi = (treated / 0.5 - (1 - treated) / 0.5) * outcome

    def once():
        for seed in range(10):
            for training, fold in KFold(5, shuffle=True, random_state=seed).split(inputs):
                leaf = max(50, len(training) // 20)
                RidgeCV(10 ** np.arange(0, 5.25, 0.25)).fit(inputs[training], psi[training]).predict(inputs[fold])
                trees = BaggingRegressor(DecisionTreeRegressor(min_samples_leaf=leaf), 100, oob_score=True, n_jobs=2)
                trees.fit(inputs[training], psi[training]).predict(inputs[fold])
        return 0

    return "scikit-learn, ridge and 100 bagged trees alone", once


by, reckon = {"logit": logit, "aipw": aipw, "survival": survival, "policy": policy}[what]()
times = []
for _ in range(1 if what == "policy" else 3):
    start = time.perf_counter()
    reckon()
    times.append(time.perf_counter() - start)
print(json.dumps({"seconds": min(times), "by": by}))
