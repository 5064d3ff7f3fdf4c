"""How the evidence model was made: data, training, export, report.

Not part of the wheel. ``python -m train`` does every step that has not been done yet and can be
stopped and started again at any time; what it writes on the way stays in ``var/train``.
"""
