"""onnxruntime as embedders are run by it: on the CPU, one thread a call, the weights mapped.

Takes a while to import, so it is imported only where a model is read.
"""

from __future__ import annotations

from pathlib import Path

import onnxruntime

_MAPS = "session.model_external_initializers_file_folder_path"


def session(graph: bytes, weights: Path) -> onnxruntime.InferenceSession:
    """``weights``: the folder of the file that the graph points into."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    # Basic: the graph is fused by hand, and the runtime would fuse some more to its cost.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.add_session_config_entry(_MAPS, str(weights))
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
