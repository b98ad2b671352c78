"""Fits the trees by which a shot's beginning is told, and writes them as the detector reads them.

    mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
    java -cp target/test-classes:target/classes:$(cat target/cp.txt) \
        org.sightline.features.video.ShotTraining target/shots PHOTOGRAPHS 2 OTHERS 1
    python train.py target/shots src/main/resources/org/sightline/features/video

Over the cues of films made by code. PHOTOGRAPHS is a folder of 500 of EliSchwartz/imagenet-sample-images (see
../README.md), OTHERS of 300 others; choose_photographs.py makes both. Films 0.. are trained on, 5000.. are of other
pictures and only measured. The film that EVAL.md tells of is of the project's own pictures. What a
cue may say is fixed beforehand: a greater change can only speak for a cut, detail that stays only against it.
Without that the trees learn how our films are made, and fail on real ones. Needs numpy and scikit-learn. The same
input gives the same trees; the detector tells them apart by itself.
"""
import json
import sys

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

FOR = {"change", "above_neighbours", "above_mean", "stays", "residual", "residual_part", "colours", "together_centre",
       "together_quarters"}
AGAINST = {"kept", "tracked", "tracked_wide", "tracked_rim", "still", "still_in_other_light", "likeness", "step",
           "off_centre", "off_quarters", "before", "after", "spread_dip", "sharpness_dip", "detour", "uneven", "variance"}


def read(path):
    with open(path) as lines:
        names = lines.readline().strip().split(",")[4:]
    rows = np.loadtxt(path, delimiter=",", skiprows=1)
    return names, rows[:, 0] < 5000, rows[:, 3] == 1, rows[:, 4:]


def tell(path, training, truth, p):
    for name, some in (("trained on", training), ("others", ~training)):
        for sure in 0.5, 0.7:
            found, is_ = p[some] > sure, truth[some]
            hits = (found & is_).sum()
            print(f"{path} {name}, from {sure}: {is_.sum()} true of {len(found)}, "
                  f"precision {hits / max(1, found.sum()):.3f}, recall {hits / is_.sum():.3f}")


def trees(path, count):
    names, training, truth, cues = read(path)
    signs = [1 if n in FOR else -1 if n in AGAINST else 0 for n in names]
    model = HistGradientBoostingClassifier(max_iter=count, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=15,
                                           l2_regularization=1, monotonic_cst=signs, early_stopping=False, random_state=0)
    model.fit(cues[training], truth[training])
    tell(path, training, truth, model.predict_proba(cues)[:, 1])
    return {
        "cues": names,
        "bias": round(float(model._baseline_prediction[0, 0]), 6),
        "trees": [tree(one[0].nodes) for one in model._predictors],
    }


def tree(nodes, at=0):
    """[cue, threshold, what up to it leads to, what above it does]; what is added, where it leads no further."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 5)
    low, high = tree(nodes, node["left"]), tree(nodes, node["right"])
    return low if low == high else [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), low, high]


def write(path, fitted):
    with open(path, "w") as out:
        json.dump(fitted, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    folder, target = sys.argv[1:]
    write(f"{target}/cuts.json", trees(f"{folder}/cuts.csv", 60))
    write(f"{target}/mixes.json", trees(f"{folder}/mixes.csv", 100))
