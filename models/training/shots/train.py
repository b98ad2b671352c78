"""Fits the weights by which a shot's beginning is told, and writes them as the detector reads them.

    mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
    java -cp target/test-classes:target/classes:$(cat target/cp.txt) \
        org.sightline.features.video.ShotTraining target/shots 2
    python train.py target/shots src/main/resources/org/sightline/features/video

Over the cues of films made by code: logistic regression for cuts, small boosted trees for dissolves, whose cues
speak only together. Films 0.. are trained on, 1000.. are of other pictures and only measured. Needs numpy and scikit-learn. The same input gives the same weights.
"""
import json
import sys

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression


def read(path):
    with open(path) as lines:
        names = lines.readline().strip().split(",")[4:]
    rows = np.loadtxt(path, delimiter=",", skiprows=1)
    return names, rows[:, 0] < 1000, rows[:, 3] == 1, rows[:, 4:]


def tell(path, training, truth, p):
    for name, some in (("trained on", training), ("others", ~training)):
        found, is_ = p[some] > 0.5, truth[some]
        hits = (found & is_).sum()
        print(f"{path} {name}: {is_.sum()} true of {len(found)}, "
              f"precision {hits / max(1, found.sum()):.3f}, recall {hits / is_.sum():.3f}")


def weights(path):
    names, training, truth, cues = read(path)
    mean = cues[training].mean(axis=0)
    spread = cues[training].std(axis=0) + 1e-6
    model = LogisticRegression(C=0.1, max_iter=5000)
    model.fit(((cues - mean) / spread)[training], truth[training])
    weight = model.coef_[0] / spread
    bias = model.intercept_[0] - (weight * mean).sum()
    tell(path, training, truth, 1 / (1 + np.exp(-(cues @ weight + bias))))
    return {"bias": round(float(bias), 5), "weights": {n: round(float(w), 5) for n, w in zip(names, weight)}}


def trees(path):
    names, training, truth, cues = read(path)
    model = GradientBoostingClassifier(n_estimators=60, max_depth=3, subsample=0.7, random_state=0)
    model.fit(cues[training], truth[training])
    tell(path, training, truth, model.predict_proba(cues)[:, 1])
    share = truth[training].mean()
    return {
        "cues": names,
        "bias": round(float(np.log(share / (1 - share))), 6),
        "trees": [tree(e[0].tree_, model.learning_rate) for e in model.estimators_],
    }


def tree(nodes, rate):
    leaf = nodes.children_left < 0
    return {
        "cue": [int(-1 if end else f) for f, end in zip(nodes.feature, leaf)],
        "threshold": [0 if end else round(float(t), 6) for t, end in zip(nodes.threshold, leaf)],
        "left": nodes.children_left.tolist(),
        "right": nodes.children_right.tolist(),
        "value": [round(float(v[0, 0]) * rate, 6) if end else 0 for v, end in zip(nodes.value, leaf)],
    }


def write(path, fitted):
    with open(path, "w") as out:
        json.dump(fitted, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    folder, target = sys.argv[1:]
    write(f"{target}/cuts.json", weights(f"{folder}/cuts.csv"))
    write(f"{target}/mixes.json", trees(f"{folder}/mixes.csv"))
